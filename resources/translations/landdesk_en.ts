<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AboutTopic</name>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>{name}&#x3000;版本 {version}</source>
        <translation>{name}&#x3000;Version {version}</translation>
    </message>
    <message>
        <source>乡镇自然资源所与县局的信访、纠纷、走访办理程序。单机使用，不连接网络。</source>
        <translation>Petitions, disputes and visits of township natural resources offices and their county bureau. Works on one computer, never connects to a network.</translation>
    </message>
    <message>
        <source>单位：{name}</source>
        <translation>Office: {name}</translation>
    </message>
    <message>
        <source>本机编号：{node}</source>
        <translation>Number of this computer: {node}</translation>
    </message>
    <message>
        <source>数据文件夹：{folder}</source>
        <translation>Data folder: {folder}</translation>
    </message>
    <message>
        <source>本程序以 MIT 许可证发布；字体与行政区划数据的许可见程序文件夹里的 NOTICES。</source>
        <translation>Released under the MIT licence; the licences of fonts and place data are listed in NOTICES in the program folder.</translation>
    </message>
</context>
<context>
    <name>ActList</name>
    <message>
        <source>还有 {count} 件，全部列出</source>
        <translation>{count} more, show all</translation>
    </message>
</context>
<context>
    <name>AheadCard</name>
    <message>
        <source>登记后怎么办</source>
        <translation>What follows</translation>
    </message>
    <message>
        <source>{plain}，顺延到 {rolled}</source>
        <translation>{plain}, rolled to {rolled}</translation>
    </message>
    <message>
        <source>第一步：{step}</source>
        <translation>First step: {step}</translation>
    </message>
</context>
<context>
    <name>Answered</name>
    <message>
        <source>看不懂这个日期，请写成 2026-3-2 这样。</source>
        <translation>Cannot read this date; write it like 2026-3-2.</translation>
    </message>
    <message>
        <source>看不懂这个时间，请写日期和几点几分。</source>
        <translation>Cannot read this time; write the date, then hour and minute.</translation>
    </message>
    <message>
        <source>请写一个整数。</source>
        <translation>Enter a whole number.</translation>
    </message>
</context>
<context>
    <name>AppearanceTopic</name>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>按 ← → 选择，选了就生效。</source>
        <translation>Choose with ← →; it takes effect at once.</translation>
    </message>
    <message>
        <source>语言 / Language</source>
        <translation>Language / 语言</translation>
    </message>
    <message>
        <source>下次打开程序时生效。法规、办理程序和文书始终是中文。</source>
        <translation>Takes effect when the program is next opened. Law, procedures and letters stay Chinese.</translation>
    </message>
</context>
<context>
    <name>AskCorrection</name>
    <message>
        <source>事项内容</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>更正什么</source>
        <translation>What to correct</translation>
    </message>
    <message>
        <source>请所里更正：{title}</source>
        <translation>Ask the office to correct: {title}</translation>
    </message>
    <message>
        <source>所里按一下就照此更正，也可以说明理由不改。</source>
        <translation>The office corrects it at the press of a button, or gives a reason for leaving it.</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>更正理由</source>
        <translation>Reason for correcting</translation>
    </message>
    <message>
        <source>应改为</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>已请所里更正，下次写U盘时带给对方</source>
        <translation>Correction requested; goes along when the stick is next written</translation>
    </message>
    <message>
        <source>把要更正的改成应有的内容，其余的不动。</source>
        <translation>Change what is wrong to what it should be; leave the rest.</translation>
    </message>
    <message>
        <source>请更正</source>
        <translation>Please correct</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>填好的内容还没有记下。再按一次 Esc 就丢弃。</source>
        <translation>What you filled in is not recorded yet. Press Esc once more to discard it.</translation>
    </message>
</context>
<context>
    <name>Asker</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>拖放照片或扫描件到这里，或按回车选择文件</source>
        <translation>Drop photos or scans here, or press Enter</translation>
    </message>
    <message>
        <source>正在添加附件</source>
        <translation>Adding attachments</translation>
    </message>
    <message>
        <source>已添加 {count} 个附件</source>
        <translation>Attachments added: {count}</translation>
    </message>
    <message>
        <source>{said}，没有添加：{names}</source>
        <translation>{said}; not added: {names}</translation>
    </message>
    <message>
        <source>扫描件已归到 {names}</source>
        <translation>Scans filed to {names}</translation>
    </message>
    <message>
        <source>{kept}，{went}</source>
        <translation>{kept}; {went}</translation>
    </message>
    <message>
        <source>打开的是小图。原图在拍照的单位，已记下，对方下次导出会带来。</source>
        <translation>This is the small picture. The original is with the office that took it; it has been asked for and comes with their next export.</translation>
    </message>
    <message>
        <source>照片说明</source>
        <translation>Photo caption</translation>
    </message>
    <message>
        <source>印在照片下面，例如：西侧田埂与界石，由东向西拍摄。</source>
        <translation>Printed below the photo, e.g. &quot;Field ridge and boundary stone on the west, seen from the east&quot;.</translation>
    </message>
    <message>
        <source>写说明</source>
        <translation>Write caption</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>说明已保存</source>
        <translation>Caption saved</translation>
    </message>
    <message>
        <source>页面上移除</source>
        <translation>Removed on the page</translation>
    </message>
    <message>
        <source>附件已移除，历史里仍可查到</source>
        <translation>Attachment removed; the history still has it</translation>
    </message>
</context>
<context>
    <name>AuthoritiesTopic</name>
    <message>
        <source>点一行可以改。改了的下次写U盘时带给各所；没有权的单位办这一步，要记下纸上的批准。</source>
        <translation>Click a row to change it. Changes go to the offices when the stick is next written; who is not competent for a step must record its approval on paper.</translation>
    </message>
    <message>
        <source>由县局设定，随U盘带来。没有权的步骤，办理时要记下纸上的批准。</source>
        <translation>Set by the bureau, brought by stick. For steps beyond your powers, record the approval on paper.</translation>
    </message>
    <message>
        <source>办理权限</source>
        <translation>Powers</translation>
    </message>
    <message>
        <source>只看改过的</source>
        <translation>Changed only</translation>
    </message>
    <message>
        <source>办理程序</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>有权决定</source>
        <translation>Competent</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>已改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>默认</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>全部办理程序</source>
        <translation>All procedures</translation>
    </message>
    <message>
        <source>共 {count} 步，改过 {changed} 步</source>
        <translation>Steps: {count}, changed: {changed}</translation>
    </message>
    <message>
        <source>办理权限由县局设定。需要改的，请与县局联系。</source>
        <translation>Powers are set by the bureau. To have them changed, contact the bureau.</translation>
    </message>
    <message>
        <source>默认：{who}</source>
        <translation>Default: {who}</translation>
    </message>
    <message>
        <source>已设定，下次写U盘时带给各所</source>
        <translation>Set; goes to the offices when the stick is next written</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>找到的备份</source>
        <translation>Backups found</translation>
    </message>
    <message>
        <source>{when}&#x3000;{name}</source>
        <translation>{when}&#x3000;{name}</translation>
    </message>
</context>
<context>
    <name>BackupPart</name>
    <message>
        <source>备份是整份数据的加密副本：登记、文书、附件、密钥文件都在里面，凭口令就能在任何一台电脑上恢复。最好放在另一块硬盘上。旧的会逐步变稀：每天、每周、每月各留一份。</source>
        <translation>A backup is an encrypted copy of all data: matters, letters, attachments and the key file. With the passphrase it can be restored on any computer. Best on another disk. Older ones are thinned out: one a day, a week, a month stays.</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>自动备份：有改动时每半小时一次</source>
        <translation>Automatic backup: every half hour when something changed</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>换一个文件夹…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <source>另存一份到…</source>
        <translation>Save a copy to…</translation>
    </message>
    <message>
        <source>上次备份：{when}</source>
        <translation>Last backup: {when}</translation>
    </message>
    <message>
        <source>放在：{folder}</source>
        <translation>In: {folder}</translation>
    </message>
    <message>
        <source>自动备份放在哪里</source>
        <translation>Where to put automatic backups</translation>
    </message>
    <message>
        <source>备份到哪里</source>
        <translation>Where to put the backup</translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>已备份到 {folder}，读回核对一致。</source>
        <translation>Backed up to {folder}; read back and compared: identical.</translation>
    </message>
    <message>
        <source>还没有备份过。</source>
        <translation>No backup yet.</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>事项 {matter} 件，走访 {visit} 次，文书 {letter} 份，附件 {contents} 个</source>
        <translation>Matters: {matter}, visits: {visit}, letters: {letter}, attachments: {contents}</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>备份时间</source>
        <translation>Backed up</translation>
    </message>
    <message>
        <source>内容到</source>
        <translation>Content up to</translation>
    </message>
    <message>
        <source>还没有内容</source>
        <translation>no content yet</translation>
    </message>
    <message>
        <source>里面有</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>这台电脑上</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>用过更新的一份数据；那份留在原处，不会被改动</source>
        <translation>used newer data; that stays where it is and is not changed</translation>
    </message>
    <message>
        <source>还有备份以后的 {count} 次改动，备份里没有；原来的数据留在原处，不会被改动</source>
        <translation>has changes made after the backup ({count}) that the backup lacks; the present data stays where it is and is not changed</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>正在备份到U盘…</source>
        <translation>Backing up to the stick…</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>成批打印</source>
        <translation>Print several</translation>
    </message>
    <message>
        <source>每种份数</source>
        <translation>Copies of each</translation>
    </message>
    <message>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>全不选</source>
        <translation>Select none</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>没有印过的文书</source>
        <translation>Letters never printed</translation>
    </message>
    <message>
        <source>待送达的送达回证</source>
        <translation>Proofs of service to come</translation>
    </message>
    <message>
        <source>本月台账记录</source>
        <translation>Register entries of this month</translation>
    </message>
    <message>
        <source>空白表</source>
        <translation>Blank forms</translation>
    </message>
    <message>
        <source>要打印的</source>
        <translation>What to print</translation>
    </message>
    <message>
        <source>打印标尺页</source>
        <translation>Print ruler page</translation>
    </message>
    <message>
        <source>用直尺量一量，就知道打印机是不是按 100% 打的</source>
        <translation>Measure it to see whether the printer prints at 100%</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&#x3000;{count} 份</source>
        <translation>&#x3000;×{count}</translation>
    </message>
    <message>
        <source>打印 {count} 份…</source>
        <translation>Print {count}…</translation>
    </message>
</context>
<context>
    <name>BranchPanel</name>
    <message>
        <source>文件：{name}</source>
        <translation>File: {name}</translation>
    </message>
    <message>
        <source>还有 {count} 项没有列出</source>
        <translation>{count} more not listed</translation>
    </message>
    <message>
        <source>采用这一支…</source>
        <translation>Keep this one…</translation>
    </message>
    <message>
        <source>这一支前面还缺一段，暂时不能选它。请让那台电脑重新导出一次。</source>
        <translation>Something before this branch is missing; it cannot be chosen yet. Have that computer export once more.</translation>
    </message>
    <message>
        <source>采用{which}</source>
        <translation>Keep {which}</translation>
    </message>
</context>
<context>
    <name>BundlePanel</name>
    <message>
        <source>{when} 写出&#x3000;·&#x3000;第 {first}–{last} 条&#x3000;·&#x3000;{file}</source>
        <translation>Written {when}&#x3000;·&#x3000;entries {first}–{last}&#x3000;·&#x3000;{file}</translation>
    </message>
    <message>
        <source>{when} 写出&#x3000;·&#x3000;只带回执&#x3000;·&#x3000;{file}</source>
        <translation>Written {when}&#x3000;·&#x3000;receipt only&#x3000;·&#x3000;{file}</translation>
    </message>
    <message>
        <source>没有新内容</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>已导入 {count} 条</source>
        <translation>Imported: {count}</translation>
    </message>
    <message>
        <source>{count} 条新内容</source>
        <translation>New entries: {count}</translation>
    </message>
    <message>
        <source>新增：{what}</source>
        <translation>Added: {what}</translation>
    </message>
    <message>
        <source>变更：{what}</source>
        <translation>Changed: {what}</translation>
    </message>
    <message>
        <source>附件 {count} 份</source>
        <translation>Attachments: {count}</translation>
    </message>
    <message>
        <source>&#x3000;还有 {count} 份下次带来</source>
        <translation>&#x3000;{count} more will come next time</translation>
    </message>
    <message>
        <source>另有 {count} 条以前已经收到，不会重复</source>
        <translation>{count} {count:entry|entries} were received before and will not be repeated</translation>
    </message>
    <message>
        <source>回执：对方已收到我们的前 {count} 条</source>
        <translation>Receipt: they have our first {count} {count:entry|entries}</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>{month}月{day}日（{weekday}）</source>
        <translation>{month}/{day} ({weekday})</translation>
    </message>
    <message>
        <source>{m1}月{d1}日—{m2}月{d2}日（{count} 天）</source>
        <translation>{m1}/{d1} – {m2}/{d2} ({count} d)</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Make-up working days</translation>
    </message>
    <message>
        <source>{year}年 {span}</source>
        <translation>{year}: {span}</translation>
    </message>
    <message>
        <source>{span}，调休上班 {days}</source>
        <translation>{span}; make-up working days {days}</translation>
    </message>
    <message>
        <source>保密事项</source>
        <translation>Confidential matter</translation>
    </message>
    <message>
        <source>{was} 改为 {now}</source>
        <translation>{was} becomes {now}</translation>
    </message>
</context>
<context>
    <name>CalendarTopic</name>
    <message>
        <source>工作日历</source>
        <translation>Working days</translation>
    </message>
    <message>
        <source>工作日和顺延都照这里算。没有公布放假安排的年份只按周末推算，公布后导入，期限会重算。</source>
        <translation>Working days and rolled deadlines follow this calendar. Years without published holidays are reckoned by weekends only; import the holidays when they are published, and deadlines are reckoned anew.</translation>
    </message>
    <message>
        <source>导入放假安排文件…</source>
        <translation>Import holidays…</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>地方节假日</source>
        <translation>Local holidays</translation>
    </message>
    <message>
        <source>添加…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>添加地方节假日</source>
        <translation>Add local holiday</translation>
    </message>
    <message>
        <source>还没有放假安排</source>
        <translation>No holidays published yet</translation>
    </message>
    <message>
        <source>已知到 {day}</source>
        <translation>Known until {day}</translation>
    </message>
    <message>
        <source>下一年的放假安排一般在11月公布，请县局导入后随U盘带给各所。</source>
        <translation>Next year&apos;s holidays are usually published in November; the bureau imports them and brings them to the offices by stick.</translation>
    </message>
    <message>
        <source>有一份放假安排用不了，没有采用：{reason}</source>
        <translation>A holiday arrangement cannot be used and was left out: {reason}</translation>
    </message>
    <message>
        <source>{holiday}（县局已添加）</source>
        <translation>{holiday} (added by the bureau)</translation>
    </message>
    <message>
        <source>还没有。自治州、县公布的节假日（如火把节）在这里添加，每年照公告写。</source>
        <translation>None yet. Add holidays announced by the prefecture or county (such as the Torch Festival) here, each year as announced.</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>照自治州或县人民政府的公告写。</source>
        <translation>As announced by the prefecture or county government.</translation>
    </message>
    <message>
        <source>看看哪些期限会变</source>
        <translation>See which deadlines change</translation>
    </message>
    <message>
        <source>有 {count} 个期限会变</source>
        <translation>Deadlines that change: {count}</translation>
    </message>
    <message>
        <source>只重算还在走的期限，已经停了的不变；原来的日期留在历史里。</source>
        <translation>Only running deadlines are reckoned anew; the old dates stay in the history.</translation>
    </message>
    <message>
        <source>保存并更新</source>
        <translation>Save and update</translation>
    </message>
    <message>
        <source>已保存，更新了 {count} 个期限。</source>
        <translation>Saved; deadlines updated: {count}.</translation>
    </message>
    <message>
        <source>已保存，没有期限因此改变。</source>
        <translation>Saved; no deadline changed.</translation>
    </message>
    <message>
        <source>导入放假安排文件</source>
        <translation>Import holidays</translation>
    </message>
    <message>
        <source>放假安排 (*.toml)</source>
        <translation>Holidays (*.toml)</translation>
    </message>
    <message>
        <source>已导入，没有期限因此改变。</source>
        <translation>Imported; no deadline changed.</translation>
    </message>
    <message>
        <source>已导入，更新了 {count} 个期限</source>
        <translation>Imported; deadlines updated: {count}</translation>
    </message>
    <message>
        <source>原来的日期留在历史里。</source>
        <translation>The old dates stay in the history.</translation>
    </message>
</context>
<context>
    <name>CareColumn</name>
    <message>
        <source>正在重试…</source>
        <translation>Trying again…</translation>
    </message>
    <message>
        <source>用上了 {count} 条记录。</source>
        <translation>Entries now in use: {count}.</translation>
    </message>
    <message>
        <source>还是用不上，没有改变任何内容。</source>
        <translation>Still not usable; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>局所往来</source>
        <translation>Bureau and office</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>改动历史</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>{by} 停用</source>
        <translation>Retired by {by}</translation>
    </message>
    <message>
        <source>{by} 登记</source>
        <translation>Registered by {by}</translation>
    </message>
    <message>
        <source>{labels}等 {count} 栏</source>
        <translation>{labels} and more ({count} fields)</translation>
    </message>
    <message>
        <source>{labels}。原因：{reason}</source>
        <translation>{labels}. Reason: {reason}</translation>
    </message>
    <message>
        <source>{by} 改动</source>
        <translation>Changed by {by}</translation>
    </message>
</context>
<context>
    <name>CharacterDialog</name>
    <message>
        <source>生僻字</source>
        <translation>Rare character</translation>
    </message>
    <message>
        <source>拼音、笔画、部件、常用写法或编码</source>
        <translation>Pinyin, strokes, parts, usual form or code</translation>
    </message>
    <message>
        <source>插入</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>例如：xi 6（拼音和笔画）&#x3000;土土土（部件）&#x3000;口 6画（部首和笔画）&#x3000;吉（常用写法）&#x3000;U+20BB7（编码）</source>
        <translation>e.g. xi 6 (pinyin and strokes)&#x3000;土土土 (parts)&#x3000;口 6画 (radical and strokes)&#x3000;吉 (usual form)&#x3000;U+20BB7 (code)</translation>
    </message>
    <message>
        <source>找到的字</source>
        <translation>Characters found</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>没有找到。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>{count}画</source>
        <translation>{count} strokes</translation>
    </message>
    <message>
        <source>部首 {radical}</source>
        <translation>Radical {radical}</translation>
    </message>
    <message>
        <source>没有字体能印，不能用在文书里</source>
        <translation>No font can print it; not for letters</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>这一期没有数</source>
        <translation>No figures in this period</translation>
    </message>
</context>
<context>
    <name>CheckPart</name>
    <message>
        <source>每次启动快速看一遍；每周趁没人用的时候彻底检查一遍：核对每一页、每个附件，把全部记录按日志重做一遍比对。查找用的索引坏了会自动重建。别的损坏会提醒，并领着您从备份和读得出的内容修复。</source>
        <translation>A quick look at each start, and a thorough check once a week while nobody works: every page and attachment is verified, and all records are replayed from the journal and compared. A damaged search index is rebuilt by itself. Of other damage you are told, and led through the repair from backups and what can still be read.</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>检查数据</source>
        <translation>Check data</translation>
    </message>
    <message>
        <source>彻底检查</source>
        <translation>Thorough check</translation>
    </message>
    <message>
        <source>把全部记录重做一遍并核对，打开每个附件；要几分钟</source>
        <translation>Replays and compares all records and opens every attachment; takes some minutes</translation>
    </message>
    <message>
        <source>上次彻底检查：{when}</source>
        <translation>Last thorough check: {when}</translation>
    </message>
    <message>
        <source>还没有彻底检查过。</source>
        <translation>No thorough check yet.</translation>
    </message>
    <message>
        <source>上次快速检查：{when}</source>
        <translation>Last quick check: {when}</translation>
    </message>
    <message>
        <source>本周的彻底检查已超期 {days} 天。</source>
        <translation>Days by which the weekly check is overdue: {days}.</translation>
    </message>
    <message>
        <source>发现的问题：{what}</source>
        <translation>Problems found: {what}</translation>
    </message>
    <message>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>数据完好。</source>
        <translation>The data is sound.</translation>
    </message>
    <message>
        <source>重新启动程序，在打开的页面上按提示修复；先不要录入新内容。</source>
        <translation>Restart the program and follow the repair on the page that opens; enter nothing new before.</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>要改的地方</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>头几行</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>栏</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>表里写的</source>
        <translation>In the sheet</translation>
    </message>
    <message>
        <source>什么问题</source>
        <translation>What is wrong</translation>
    </message>
    <message>
        <source>怎么办</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>按回车选一项，同样的都照办</source>
        <translation>Enter: choose; all alike follow</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>可以选</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>要改的地方 {count}</source>
        <translation>To correct {count}</translation>
    </message>
    <message>
        <source>按属地分的所 {count}</source>
        <translation>Offices by place {count}</translation>
    </message>
    <message>
        <source>头几行的样子</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>共 {total} 行，都可以导入。</source>
        <translation>Rows: {total}; all can be imported.</translation>
    </message>
    <message>
        <source>共 {total} 行：{good} 行可以导入，{bad} 行要改（其中重复 {double} 行）。</source>
        <translation>Rows: {total}. Can be imported: {good}; to correct: {bad} (doubles: {double}).</translation>
    </message>
    <message>
        <source>{count} 行没有写承办单位，按属地提出了所：请先看一遍，不对的按回车改。</source>
        <translation>{count} {count:row|rows} without a handling office: an office is proposed by place. Look through them first; press Enter to change one.</translation>
    </message>
    <message>
        <source>{kind} {count} 行</source>
        <translation>{kind}: {count} {count:row|rows}</translation>
    </message>
    <message>
        <source>几种事项在一张表里，逐行登记：{kinds}。</source>
        <translation>Several kinds of matters are in one sheet; each row is registered as its own kind: {kinds}.</translation>
    </message>
    <message>
        <source>空行 {count}</source>
        <translation>empty rows {count}</translation>
    </message>
    <message>
        <source>略过：{parts}</source>
        <translation>Left out: {parts}</translation>
    </message>
    <message>
        <source>第{row}行“{head}”：{what}{way}</source>
        <translation>Row {row}, &quot;{head}&quot;: {what} {way}</translation>
    </message>
    <message>
        <source>“{text}”（共 {count} 处）是：</source>
        <translation>&quot;{text}&quot; ({count} places) is:</translation>
    </message>
    <message>
        <source>选一项</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>已有 {days} 天没有彻底检查数据。</source>
        <translation>Days since the last thorough check: {days}.</translation>
    </message>
    <message>
        <source>现在检查</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>每周检查数据…</source>
        <translation>Weekly check…</translation>
    </message>
    <message>
        <source>数据完好。</source>
        <translation>The data are whole.</translation>
    </message>
    <message>
        <source>先别急着录入新内容。修复时先找备份，再读出还读得出的，损坏的文件会留着。</source>
        <translation>Enter nothing new yet. The repair looks for backups first, then reads what can still be read; damaged files are kept.</translation>
    </message>
    <message>
        <source>修复…</source>
        <translation>Repair…</translation>
    </message>
    <message>
        <source>缺的附件可以从备份取回。</source>
        <translation>Missing attachments can be fetched from a backup.</translation>
    </message>
    <message>
        <source>从备份取回</source>
        <translation>Fetch from backup</translation>
    </message>
    <message>
        <source>检查发现问题：{what}</source>
        <translation>The check found problems: {what}</translation>
    </message>
    <message>
        <source>正在从备份取回附件…</source>
        <translation>Fetching attachments from the backup…</translation>
    </message>
    <message>
        <source>取回了 {fetched} 个附件。</source>
        <translation>Attachments fetched: {fetched}.</translation>
    </message>
    <message>
        <source>还有 {missing} 个备份里也没有：自己的请重新添加原件，或插入存有备份的U盘再试。</source>
        <translation>Not in the backup either: {missing}. Add the originals of your own again, or insert a stick with a backup and retry.</translation>
    </message>
</context>
<context>
    <name>ChipList</name>
    <message>
        <source>移除 {words}</source>
        <translation>Remove {words}</translation>
    </message>
    <message>
        <source>点击移除</source>
        <translation>Click to remove</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>（未选）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>{title}，已选</source>
        <translation>{title}, chosen</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>上一期</source>
        <translation>Previous period</translation>
    </message>
    <message>
        <source>下一期</source>
        <translation>Next period</translation>
    </message>
    <message>
        <source>全县</source>
        <translation>Whole county</translation>
    </message>
    <message>
        <source>所有分类</source>
        <translation>All categories</translation>
    </message>
    <message>
        <source>所有来源</source>
        <translation>Any source</translation>
    </message>
    <message>
        <source>所有工作组</source>
        <translation>Any work group</translation>
    </message>
    <message>
        <source>更多筛选</source>
        <translation>More filters</translation>
    </message>
    <message>
        <source>期间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>内容分类</source>
        <translation>Content category</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>工作组</source>
        <translation>Work group</translation>
    </message>
    <message>
        <source>哪一种报表</source>
        <translation>Which report</translation>
    </message>
    <message>
        <source>村、小组</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>收起筛选</source>
        <translation>Fewer filters</translation>
    </message>
</context>
<context>
    <name>ClockAsking</name>
    <message>
        <source>电脑的日期是{now}，比本机最近一次记录的日期（{last}）还早，多半是主板电池没电了。日期不对，期限和天数都会算错。</source>
        <translation>The computer&apos;s date is {now}, before the last entry made here ({last}); the battery of the main board is probably empty. With a wrong date, deadlines and days are reckoned wrong.</translation>
    </message>
    <message>
        <source>今天是几号？</source>
        <translation>What day is it today?</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>这里填的只管到程序关闭；请尽快把电脑的日期改对。</source>
        <translation>What you enter here holds until the program is closed; correct the computer&apos;s date soon.</translation>
    </message>
    <message>
        <source>按这一天算</source>
        <translation>Reckon by this day</translation>
    </message>
    <message>
        <source>现在按{day}算。</source>
        <translation>Now reckoned by {day}.</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>期限</source>
        <translation>Deadlines</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>输入几个字或拼音首字母</source>
        <translation>Type some characters or pinyin initials</translation>
    </message>
</context>
<context>
    <name>ConfidentialityTopic</name>
    <message>
        <source>保密人员</source>
        <translation>Confidential matters</translation>
    </message>
    <message>
        <source>检举控告和对工作人员的投诉，只有这里列出的人和事项上指定的人可以打开；其他人在列表、搜索、统计里都看不到，只写“另有 n 件保密事项”。每次打开都留有记录。</source>
        <translation>Accusations and complaints about staff can be opened only by the people named here or in the matter. Others see nothing of them in lists, searches and statistics, only &quot;n confidential matters&quot;. Each opening is recorded.</translation>
    </message>
    <message>
        <source>写“使用人”里的姓名，一字不差</source>
        <translation>The names exactly as under &quot;Users&quot;</translation>
    </message>
    <message>
        <source>可以打开保密事项的人</source>
        <translation>Who may open confidential matters</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>现在的使用人{name}不在其中，看不到保密事项。</source>
        <translation>The present user {name} is not named and sees no confidential matters.</translation>
    </message>
    <message>
        <source>还没有指定，县局没有人能打开保密事项。</source>
        <translation>Nobody is named yet; nobody at the bureau can open confidential matters.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>自哪天起</source>
        <translation>From which day on</translation>
    </message>
    <message>
        <source>只看没有去过的</source>
        <translation>Not visited only</translation>
    </message>
    <message>
        <source>全部村组</source>
        <translation>All villages and groups</translation>
    </message>
    <message>
        <source>看哪些村组</source>
        <translation>Which villages and groups</translation>
    </message>
    <message>
        <source>村（社区）、小组</source>
        <translation>Village (community), group</translation>
    </message>
    <message>
        <source>最近一次</source>
        <translation>Last time</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>By</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Visited</translation>
    </message>
    <message>
        <source>走访排查覆盖</source>
        <translation>Visit coverage</translation>
    </message>
    <message>
        <source>自</source>
        <translation>From</translation>
    </message>
    <message>
        <source>起</source>
        <translation>on</translation>
    </message>
    <message>
        <source>村（社区）{covered}/{villages}，村小组{inner}/{groups}</source>
        <translation>Villages (communities) {covered}/{villages}, village groups {inner}/{groups}</translation>
    </message>
    <message>
        <source>{covered}/{villages} 村</source>
        <translation>Villages {covered}/{villages}</translation>
    </message>
    <message>
        <source>从未</source>
        <translation>never</translation>
    </message>
    <message>
        <source>去过</source>
        <translation>Visited</translation>
    </message>
    <message>
        <source>没有去过</source>
        <translation>Not visited</translation>
    </message>
    <message>
        <source>{state}，小组 {covered}/{groups}</source>
        <translation>{state}, groups {covered}/{groups}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出错</source>
        <translation>Program error</translation>
    </message>
    <message>
        <source>程序遇到一个错误，刚才的操作没有完成</source>
        <translation>The program met an error; the last action was not completed</translation>
    </message>
    <message>
        <source>已保存的数据不受影响。可以继续工作；若反复出现，请复制下面的内容交给县局技术人员。</source>
        <translation>Saved data is safe. You can go on working; if it happens again, copy the text below and give it to the bureau&apos;s technicians.</translation>
    </message>
    <message>
        <source>姓名、证件号码、电话等内容已经隐去。</source>
        <translation>Names, ID numbers, phone numbers and the like have been masked.</translation>
    </message>
    <message>
        <source>错误详情</source>
        <translation>Error details</translation>
    </message>
    <message>
        <source>复制详情</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>继续工作</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>CutOffPart</name>
    <message>
        <source>{name}：密钥全部作废</source>
        <translation>{name}: all keys are void</translation>
    </message>
    <message>
        <source>密钥真的落到别人手里的：所里换新密钥，再用本局的邀请重新申请（勾选“密钥丢了，重新建立”）；换了新电脑的交来重建申请。都在“数据交换”里办，电话核对数字。作废错了的：恢复密钥。</source>
        <translation>If the keys really fell into other hands: the office makes new keys and asks again with this bureau&apos;s invitation (tick &quot;Keys lost, connect anew&quot;); an office with a new computer brings its rebuild request. Both are done under &quot;Exchange&quot;, with the number compared by telephone. If they were voided by mistake: make the keys valid again.</translation>
    </message>
    <message>
        <source>重新建立联系</source>
        <translation>Connect anew</translation>
    </message>
    <message>
        <source>作废错了，恢复…</source>
        <translation>Voided by mistake: make valid…</translation>
    </message>
    <message>
        <source>恢复密钥</source>
        <translation>Make keys valid</translation>
    </message>
    <message>
        <source>本局不给它写数据包，它写来的也不导入。</source>
        <translation>This bureau writes no bundle for it and imports none of its own.</translation>
    </message>
    <message>
        <source>{day}作废：{reason}。</source>
        <translation>Voided on {day}: {reason}.</translation>
    </message>
    <message>
        <source>有 {count} 个数据包等待确认。</source>
        <translation>{count} {count:bundle waits|bundles wait} to be confirmed.</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>例如 3.2 或 今天</source>
        <translation>e.g. 3.2</translation>
    </message>
    <message>
        <source>打开日历（Alt+↓）</source>
        <translation>Open calendar (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>{month}月{day}日 {weekday}</source>
        <translation>{weekday} {month}/{day}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日 {weekday}</source>
        <translation>{weekday} {year}/{month}/{day}</translation>
    </message>
    <message>
        <source>{day}（电脑日期可能不对）</source>
        <translation>{day} (the computer&apos;s date may be wrong)</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>in {days} d</translation>
    </message>
    <message>
        <source>{days} 天前</source>
        <translation>{days} d ago</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>撤销整批</source>
        <translation>Undo all of it</translation>
    </message>
    <message>
        <source>去看导入的内容</source>
        <translation>See what was imported</translation>
    </message>
    <message>
        <source>再导入一个文件</source>
        <translation>Import another file</translation>
    </message>
    <message>
        <source>已导入 {count} 行（{title}）。</source>
        <translation>Imported rows: {count} ({title}).</translation>
    </message>
    <message>
        <source>发现导错了，可以随时整批撤销，只要这批内容还没有办理、改动，也没有导出给县局。</source>
        <translation>If it was a mistake, all of it can be undone as long as nothing was handled, changed or exported to the bureau.</translation>
    </message>
    <message>
        <source>还有 {count} 行没有导入：改好后再导入一次，已经有的会自动认出来。</source>
        <translation>Rows not imported: {count}. Mend them and import again; what is here already is recognised.</translation>
    </message>
</context>
<context>
    <name>DriveChoice</name>
    <message>
        <source>U盘</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>其他文件夹…</source>
        <translation>Other folder…</translation>
    </message>
    <message>
        <source>没有插U盘：请插入，或选择文件夹</source>
        <translation>No stick: insert one</translation>
    </message>
    <message>
        <source>{name}（{folder}，写保护）</source>
        <translation>{name} ({folder}, write-protected)</translation>
    </message>
    <message>
        <source>{name}（{folder}，剩余 {free}）</source>
        <translation>{name} ({folder}, {free} free)</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>Choose folder</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>选择文件</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>文件 ({pattern})</source>
        <translation>Files ({pattern})</translation>
    </message>
</context>
<context>
    <name>DueWords</name>
    <message>
        <source>超期 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>顺延末日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} d left</translation>
    </message>
</context>
<context>
    <name>Duties</name>
    <message>
        <source>还没有所建立联系，不能交办。</source>
        <translation>No office is connected yet; nothing can be assigned.</translation>
    </message>
    <message>
        <source>去数据交换</source>
        <translation>Go to Exchange</translation>
    </message>
    <message>
        <source>交办：{title}</source>
        <translation>Assign: {title}</translation>
    </message>
    <message>
        <source>已发出，下次写U盘时带给对方</source>
        <translation>Sent; goes along when the stick is next written</translation>
    </message>
    <message>
        <source>事项的内容、当事人和在走的期限随件带去；登记号由所里另给。</source>
        <translation>The matter&apos;s text, parties and running deadlines go along; the office gives its own number.</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>撤回交办</source>
        <translation>Withdraw assignment</translation>
    </message>
    <message>
        <source>已撤回，下次写U盘时告诉对方</source>
        <translation>Withdrawn; they are told when the stick is next written</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>收下办结报告</source>
        <translation>Take in closing report</translation>
    </message>
    <message>
        <source>报告已写进事项</source>
        <translation>Report entered in the matter</translation>
    </message>
    <message>
        <source>报告的内容写进本单位的事项，事项按程序办结。</source>
        <translation>What the report says is entered in our matter, which is closed by its procedure.</translation>
    </message>
    <message>
        <source>收下</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Sign receipt</translation>
    </message>
    <message>
        <source>已签收，下次写U盘时告诉县局</source>
        <translation>Receipt signed; the bureau is told when the stick is next written</translation>
    </message>
    <message>
        <source>按撤回移交县局</source>
        <translation>Hand over as withdrawn</translation>
    </message>
    <message>
        <source>已移交县局，本所的事项到此办结</source>
        <translation>Handed over to the bureau; the office&apos;s matter ends here</translation>
    </message>
    <message>
        <source>县局已经撤回这件交办。本所登记的事项按移交县局办结，撤回的日期和原因一并写进去。</source>
        <translation>The bureau has withdrawn this assignment. The office&apos;s matter is closed as handed over to the bureau, with date and reason of the withdrawal.</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>登记办理：{title}</source>
        <translation>Take up: {title}</translation>
    </message>
    <message>
        <source>已登记为本所的事项</source>
        <translation>Registered as a matter of this office</translation>
    </message>
    <message>
        <source>内容和当事人照县局带来的开立，原来在走的期限接着走。</source>
        <translation>Text and parties are taken from the bureau; deadlines that were running go on.</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>报送办结报告：{title}</source>
        <translation>Report back: {title}</translation>
    </message>
    <message>
        <source>已报送，下次写U盘时带给县局</source>
        <translation>Reported; goes to the bureau when the stick is next written</translation>
    </message>
    <message>
        <source>报送</source>
        <translation>Report back</translation>
    </message>
    <message>
        <source>最迟到{day}，过了不能再提。</source>
        <translation> Until {day} at the latest.</translation>
    </message>
    <message>
        <source>提出异议：{title}</source>
        <translation>Object: {title}</translation>
    </message>
    <message>
        <source>已提出，下次写U盘时带给县局</source>
        <translation>Objection made; goes to the bureau when the stick is next written</translation>
    </message>
    <message>
        <source>县局同意后退回，不同意的继续办理。</source>
        <translation>If the bureau agrees, the matter is returned; if not, go on with it.</translation>
    </message>
    <message>
        <source>提出异议</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>交给哪个所</source>
        <translation>To which office</translation>
    </message>
    <message>
        <source>办结期限</source>
        <translation>Finish by</translation>
    </message>
    <message>
        <source>交办的必须写明；转办、移交可以不写</source>
        <translation>Required for assignments, not for forwarding or handing over</translation>
    </message>
    <message>
        <source>办理要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>办结后要报送办结报告</source>
        <translation>Report back when finished</translation>
    </message>
    <message>
        <source>文书和材料的扫描件一并带去</source>
        <translation>Scans of letters and papers go along</translation>
    </message>
    <message>
        <source>随附的函</source>
        <translation>Covering letter</translation>
    </message>
    <message>
        <source>选了函，就用函的文号和日期</source>
        <translation>With a letter, its number and date are used</translation>
    </message>
    <message>
        <source>函号</source>
        <translation>Letter No.</translation>
    </message>
    <message>
        <source>纸上已经有函号的写在这里；空着由程序编号</source>
        <translation>If the paper has a number, type it here; left empty, the program gives one</translation>
    </message>
    <message>
        <source>发出日期</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>撤回原因</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>收到报告的日期</source>
        <translation>Date the report came</translation>
    </message>
    <message>
        <source>纸质函先到的，写函到的那一天；有的期限从这天起算</source>
        <translation>If the paper came first, the day it came; some deadlines run from it</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>办结报告</source>
        <translation>Report back</translation>
    </message>
    <message>
        <source>查明的事实、依据、办理结果、当事人的意见</source>
        <translation>Facts found, grounds, outcome, what the parties say</translation>
    </message>
    <message>
        <source>随附的文书</source>
        <translation>Enclosed letter</translation>
    </message>
    <message>
        <source>报告日期</source>
        <translation>Reported on</translation>
    </message>
    <message>
        <source>写明为什么不属于本所，依据哪一条</source>
        <translation>Why it is not for this office, and by which article</translation>
    </message>
    <message>
        <source>异议理由</source>
        <translation>Reason for objecting</translation>
    </message>
    <message>
        <source>提出日期</source>
        <translation>Objected on</translation>
    </message>
    <message>
        <source>所里照纸上的批准办理，不等确认</source>
        <translation>The office acts on the approval on paper and does not wait for confirmation</translation>
    </message>
    <message>
        <source>纸上已批，等县局确认</source>
        <translation>Approved on paper, bureau to confirm</translation>
    </message>
    <message>
        <source>督办以后过了新的期限还没有办结</source>
        <translation>Under supervision, and still open after the new deadline</translation>
    </message>
    <message>
        <source>照此更正只按一下，历史里留有原来的内容</source>
        <translation>One press corrects it; the history keeps the old text</translation>
    </message>
    <message>
        <source>纸上已批，县局的记录是不同意，请核对</source>
        <translation>Approved on paper, but refused in the bureau&apos;s records; please check</translation>
    </message>
    <message>
        <source>应于 {day}</source>
        <translation>By {day}</translation>
    </message>
    <message>
        <source>提醒、督办：{title}</source>
        <translation>Remind or supervise: {title}</translation>
    </message>
    <message>
        <source>签发 {count} 张黄牌警告单</source>
        <translation>Issue yellow cards: {count}</translation>
    </message>
    <message>
        <source>已签发，下次写U盘时带给各所</source>
        <translation>Issued; goes to the offices when the stick is next written</translation>
    </message>
    <message>
        <source>黄牌是内部制度，没有条文规定；签发后有号，不能撤销。</source>
        <translation>Yellow cards are an internal rule, not law; once issued they have a number and cannot be undone.</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>已解除督办</source>
        <translation>Supervision lifted</translation>
    </message>
    <message>
        <source>签收黄牌警告单</source>
        <translation>Sign receipt of yellow card</translation>
    </message>
    <message>
        <source>回复督办</source>
        <translation>Reply to supervision</translation>
    </message>
    <message>
        <source>已回复，下次写U盘时带给县局</source>
        <translation>Replied; goes to the bureau when the stick is next written</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>“{clock}”应于{day}办结，已超期 {days} 天。</source>
        <translation>&quot;{clock}&quot; was due on {day}, {days} d overdue.</translation>
    </message>
    <message>
        <source>交办期限</source>
        <translation>Assigned deadline</translation>
    </message>
    <message>
        <source>这件事还没有提醒或督办过。</source>
        <translation>No reminder or supervision so far.</translation>
    </message>
    <message>
        <source>已提醒或督办 {count} 次，最近一次 {day}。</source>
        <translation>Reminders and supervision so far: {count}, the last on {day}.</translation>
    </message>
    <message>
        <source>{office} {title}（第 {ordinal} 次，超期 {days} 天）</source>
        <translation>{office} {title} (No. {ordinal}, {days} d overdue)</translation>
    </message>
    <message>
        <source>存在的问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>原来的期限</source>
        <translation>Old deadline</translation>
    </message>
    <message>
        <source>现在要求办结的日期</source>
        <translation>Now due on</translation>
    </message>
    <message>
        <source>督办必须写明；过了这天没有办结，应发黄牌</source>
        <translation>Required for supervision; if still open after that day, a yellow card is due</translation>
    </message>
    <message>
        <source>纸上已经有函号的写在这里；空着由程序编号，提醒不编号</source>
        <translation>If the paper has a number, type it here; left empty, the program gives one; reminders have none</translation>
    </message>
    <message>
        <source>警告事由和要求</source>
        <translation>Reason and demand</translation>
    </message>
    <message>
        <source>每张卡都写这句；可以空着。超期的日期和天数由程序写上</source>
        <translation>Put on every card; may be empty. The program adds dates and days overdue</translation>
    </message>
    <message>
        <source>新的期限</source>
        <translation>New deadline</translation>
    </message>
    <message>
        <source>签发日期</source>
        <translation>Issued on</translation>
    </message>
    <message>
        <source>被警告人签名</source>
        <translation>Signed by the person warned</translation>
    </message>
    <message>
        <source>办到哪一步、为什么慢、什么时候办完</source>
        <translation>How far it is, why it is slow, when it will be finished</translation>
    </message>
    <message>
        <source>回复日期</source>
        <translation>Replied on</translation>
    </message>
    <message>
        <source>{field}：{was} 改为 {wanted}</source>
        <translation>{field}: {was} to become {wanted}</translation>
    </message>
    <message>
        <source>{found} 发现，{told} 报告给{whom}</source>
        <translation>Discovered {found}, reported {told} to {whom}</translation>
    </message>
    <message>
        <source>向县局请示：{title}</source>
        <translation>Ask the bureau: {title}</translation>
    </message>
    <message>
        <source>县局的批复下次随U盘带回；纸上先批下来的，照常在事项里办理并记下批准。</source>
        <translation>The bureau&apos;s answer comes back by stick; if approved on paper first, take the step in the matter and record the approval.</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>请示：{title}</source>
        <translation>Ask: {title}</translation>
    </message>
    <message>
        <source>已请示，下次写U盘时带给县局</source>
        <translation>Asked; goes to the bureau when the stick is next written</translation>
    </message>
    <message>
        <source>请示</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>不再需要</source>
        <translation>no longer needed</translation>
    </message>
    <message>
        <source>已撤回请示</source>
        <translation>Request withdrawn</translation>
    </message>
    <message>
        <source>已按批复办理</source>
        <translation>Done as approved</translation>
    </message>
    <message>
        <source>批复：{title}</source>
        <translation>Decide: {title}</translation>
    </message>
    <message>
        <source>已批复，下次写U盘时带给对方</source>
        <translation>Decided; goes along when the stick is next written</translation>
    </message>
    <message>
        <source>请选择怎样答复。</source>
        <translation>Choose how to answer.</translation>
    </message>
    <message>
        <source>请写明移交给哪个单位。</source>
        <translation>Name the body it is handed over to.</translation>
    </message>
    <message>
        <source>批复</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>请选择同意或不同意。</source>
        <translation>Choose &quot;Approved&quot; or &quot;Refused&quot;.</translation>
    </message>
    <message>
        <source>不同意的，请写明理由。</source>
        <translation>If refused, give the reason.</translation>
    </message>
    <message>
        <source>已更正，历史里写着县局的理由</source>
        <translation>Corrected; the history has the bureau&apos;s reason</translation>
    </message>
    <message>
        <source>不更正</source>
        <translation>Do not correct</translation>
    </message>
    <message>
        <source>已答复，下次写U盘时告诉县局</source>
        <translation>Answered; the bureau is told when the stick is next written</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>重大信访信息报告</source>
        <translation>Major petition report</translation>
    </message>
    <message>
        <source>已记下，下次写U盘时带给县局</source>
        <translation>Recorded; goes to the bureau when the stick is next written</translation>
    </message>
    <message>
        <source>先打电话报告，再在这里记下：什么时候发现、什么时候报告、报给谁。</source>
        <translation>Report by phone first, then record here when it was discovered, when it was reported, and to whom.</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>已签收，下次写U盘时告诉对方</source>
        <translation>Receipt signed; they are told when the stick is next written</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>批复意见</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>不同意的，要写明理由</source>
        <translation>If refused, give the reason</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>批准日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>同意，下一步选由哪个所接办</source>
        <translation>Agree; next, choose the office that takes over</translation>
    </message>
    <message>
        <source>同意，移交给本县各所以外的单位</source>
        <translation>Agree; hand over to a body outside this county&apos;s offices</translation>
    </message>
    <message>
        <source>移交给外单位的，写单位名称；不同意的，写理由</source>
        <translation>For an outside body its name; when refusing, the reason</translation>
    </message>
    <message>
        <source>移交给谁，或不同意的理由</source>
        <translation>Handed over to whom, or why refused</translation>
    </message>
    <message>
        <source>请示什么</source>
        <translation>What to ask for</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请示日期</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>不更正的理由</source>
        <translation>Reason for not correcting</translation>
    </message>
    <message>
        <source>发现时间</source>
        <translation>Discovered at</translation>
    </message>
    <message>
        <source>报告时间</source>
        <translation>Reported at</translation>
    </message>
    <message>
        <source>报告给谁</source>
        <translation>Reported to</translation>
    </message>
    <message>
        <source>报告方式</source>
        <translation>Way of reporting</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>涉及人数</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>去办理</source>
        <translation>Go to matter</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Assignments</translation>
    </message>
    <message>
        <source>督办和黄牌</source>
        <translation>Supervision and yellow cards</translation>
    </message>
    <message>
        <source>应发的黄牌</source>
        <translation>Yellow cards due</translation>
    </message>
    <message>
        <source>请示和审批</source>
        <translation>Requests and approvals</translation>
    </message>
    <message>
        <source>更正请求</source>
        <translation>Correction requests</translation>
    </message>
    <message>
        <source>重大信访信息</source>
        <translation>Major petition reports</translation>
    </message>
    <message>
        <source>与县局记录不一致</source>
        <translation>Differs from the bureau&apos;s records</translation>
    </message>
    <message>
        <source>还没有写到U盘</source>
        <translation>Not on the stick yet</translation>
    </message>
    <message>
        <source>已写到U盘，对方还没有确认</source>
        <translation>On the stick, not confirmed yet</translation>
    </message>
    <message>
        <source>对方已收到</source>
        <translation>They have it</translation>
    </message>
    <message>
        <source>超期 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>急</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>纸上已批</source>
        <translation>Approved on paper</translation>
    </message>
    <message>
        <source>已报办结</source>
        <translation>Reported finished</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>等待</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>未签收 {days} 天</source>
        <translation>No receipt for {days} d</translation>
    </message>
    <message>
        <source>待答复 {days} 天</source>
        <translation>No answer for {days} d</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>已报结</source>
        <translation>Reported back</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已回复</source>
        <translation>Replied</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>未同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>未更正</source>
        <translation>Not corrected</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>确认纸上已批的 {count} 件</source>
        <translation>Confirm {count} approved on paper</translation>
    </message>
    <message>
        <source>已确认，下次写U盘时带给各所</source>
        <translation>Confirmed; goes to the offices when the stick is next written</translation>
    </message>
    <message>
        <source>有不同意的，先在那一行逐件批复“不同意”，再全部确认其余的。</source>
        <translation>If you disagree with any, refuse them on their own lines first, then confirm the rest together.</translation>
    </message>
    <message>
        <source>全部确认</source>
        <translation>Confirm all</translation>
    </message>
    <message>
        <source>现在的期限</source>
        <translation>Deadline now</translation>
    </message>
</context>
<context>
    <name>DutiesPage</name>
    <message>
        <source>点一下看全部单位</source>
        <translation>Click to see all offices</translation>
    </message>
    <message>
        <source>督办交办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>With bureau</translation>
    </message>
    <message>
        <source>签发黄牌</source>
        <translation>Issue yellow card</translation>
    </message>
    <message>
        <source>全部确认</source>
        <translation>Confirm all</translation>
    </message>
    <message>
        <source>跨所重复件…</source>
        <translation>Repeats…</translation>
    </message>
    <message>
        <source>从U盘导入</source>
        <translation>Import from stick</translation>
    </message>
    <message>
        <source>发现、报告、签收的时间都留下</source>
        <translation>Keeps when it was discovered, reported and received</translation>
    </message>
    <message>
        <source>重大信访信息报告…</source>
        <translation>Major petition report…</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>纸上已批 {count}</source>
        <translation>Approved on paper {count}</translation>
    </message>
    <message>
        <source>要办的 {count}</source>
        <translation>To do {count}</translation>
    </message>
    <message>
        <source>等对方的 {count}</source>
        <translation>Waiting {count}</translation>
    </message>
    <message>
        <source>已了结 {count}</source>
        <translation>Finished {count}</translation>
    </message>
    <message>
        <source>{name}&#x3000;✕</source>
        <translation>{name}&#x3000;✕</translation>
    </message>
    <message>
        <source>只看{name}，点一下看全部单位</source>
        <translation>Only {name}; click to see all offices</translation>
    </message>
    <message>
        <source>签发全部黄牌（{count}）</source>
        <translation>Issue all yellow cards ({count})</translation>
    </message>
    <message>
        <source>有 {count} 件还没有写到U盘</source>
        <translation>Not on the stick yet: {count}</translation>
    </message>
    <message>
        <source>全部确认（{count}）</source>
        <translation>Confirm all ({count})</translation>
    </message>
    <message>
        <source>已了结</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>最近的在前面</source>
        <translation>Latest first</translation>
    </message>
    <message>
        <source>没有要办的。各所的请示、重大信访信息，督办超期该发的黄牌，都会排在这里。</source>
        <translation>Nothing to do. The offices&apos; requests and major petition reports, and yellow cards that are due, are listed here.</translation>
    </message>
    <message>
        <source>没有要办的。县局的交办、督办、更正请求和批复随U盘来了以后，都排在这里。</source>
        <translation>Nothing to do. What the bureau assigns, supervises, wants corrected or has approved is listed here once it came by stick.</translation>
    </message>
    <message>
        <source>没有等对方答复的。交办、督办、请示发出以后，对方有没有收到、有没有签收，在这里看。</source>
        <translation>Nothing is waiting for the other side. After an assignment, supervision or request is sent, see here whether they have it and signed for it.</translation>
    </message>
    <message>
        <source>还没有了结的。办结报告、批复、更正了的都收在这里。</source>
        <translation>Nothing finished yet. Reports back, approvals and corrections are kept here.</translation>
    </message>
    <message>
        <source>没有等确认的。所里照纸上的批准办理的步骤和文书，随U盘来了以后排在这里。</source>
        <translation>Nothing to confirm. Steps and letters that offices took on paper approval are listed here once the stick has brought them.</translation>
    </message>
    <message>
        <source>去数据交换</source>
        <translation>Go to Exchange</translation>
    </message>
</context>
<context>
    <name>DutyFields</name>
    <message>
        <source>事由</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>具体位置</source>
        <translation>Exact spot</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>诉求类别</source>
        <translation>Type of request</translation>
    </message>
    <message>
        <source>内容分类</source>
        <translation>Content category</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>当事人关系</source>
        <translation>Relation of parties</translation>
    </message>
    <message>
        <source>涉及人数</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>标记</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>本单位收到日期</source>
        <translation>Received here on</translation>
    </message>
    <message>
        <source>来源机关</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>来文字号</source>
        <translation>Their document No.</translation>
    </message>
    <message>
        <source>交办期限</source>
        <translation>Assigned deadline</translation>
    </message>
    <message>
        <source>化解时限</source>
        <translation>Settle by</translation>
    </message>
    <message>
        <source>首问责任人</source>
        <translation>First receiver</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of ID</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>老年人</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>低保</source>
        <translation>Low-income</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
</context>
<context>
    <name>DutyPage</name>
    <message>
        <source>督办交办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>With bureau</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>看事项</source>
        <translation>View matter</translation>
    </message>
    <message>
        <source>看文书</source>
        <translation>View letter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out</translation>
    </message>
</context>
<context>
    <name>DutyPicture</name>
    <message>
        <source>原登记号</source>
        <translation>Their register No.</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>在走的期限</source>
        <translation>Running deadlines</translation>
    </message>
    <message>
        <source>已出的文书</source>
        <translation>Letters issued</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
</context>
<context>
    <name>DutySheet</name>
    <message>
        <source>发出</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>县局</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请示日期</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>撤回请示</source>
        <translation>Withdraw request</translation>
    </message>
    <message>
        <source>等批复</source>
        <translation>Awaiting approval</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>未同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>纸上已批，等县局确认</source>
        <translation>Approved on paper, awaiting the bureau&apos;s confirmation</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>县局的批复</source>
        <translation>Bureau&apos;s decision</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>批准日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>批复意见</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>办理要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>办结期限</source>
        <translation>Finish by</translation>
    </message>
    <message>
        <source>办结报告</source>
        <translation>Report back</translation>
    </message>
    <message>
        <source>撤回原因</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>办结后报送</source>
        <translation>When finished</translation>
    </message>
    <message>
        <source>不用报送</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>没有写明</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>打印{title}</source>
        <translation>Print {title}</translation>
    </message>
    <message>
        <source>未签收</source>
        <translation>No receipt</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>提出异议</source>
        <translation>Objection</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>已报结</source>
        <translation>Reported back</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>按撤回移交县局…</source>
        <translation>Hand over as withdrawn…</translation>
    </message>
    <message>
        <source>提醒、督办…</source>
        <translation>Remind or supervise…</translation>
    </message>
    <message>
        <source>撤回…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>签收并登记办理…</source>
        <translation>Sign receipt and register…</translation>
    </message>
    <message>
        <source>提出异议…</source>
        <translation>Object…</translation>
    </message>
    <message>
        <source>登记为所里的事项</source>
        <translation>Registered at the office</translation>
    </message>
    <message>
        <source>报送办结报告</source>
        <translation>Reported back</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>县局同意异议</source>
        <translation>Bureau upheld the objection</translation>
    </message>
    <message>
        <source>县局不同意异议</source>
        <translation>Bureau rejected the objection</translation>
    </message>
    <message>
        <source>第 {n} 次</source>
        <translation>No. {n}</translation>
    </message>
    <message>
        <source>{days} 天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>解除督办</source>
        <translation>Lift supervision</translation>
    </message>
    <message>
        <source>黄牌</source>
        <translation>Yellow card</translation>
    </message>
    <message>
        <source>存在的问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>原来的期限</source>
        <translation>Old deadline</translation>
    </message>
    <message>
        <source>发出时已超期</source>
        <translation>Overdue when sent</translation>
    </message>
    <message>
        <source>新的期限</source>
        <translation>New deadline</translation>
    </message>
    <message>
        <source>已解除</source>
        <translation>Lifted</translation>
    </message>
    <message>
        <source>已回复</source>
        <translation>Replied</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>更正请求</source>
        <translation>Correction request</translation>
    </message>
    <message>
        <source>哪一项</source>
        <translation>Which field</translation>
    </message>
    <message>
        <source>现在是</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>应改为</source>
        <translation>Should be</translation>
    </message>
    <message>
        <source>不更正…</source>
        <translation>Do not correct…</translation>
    </message>
    <message>
        <source>等答复</source>
        <translation>Awaiting answer</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>未更正</source>
        <translation>Not corrected</translation>
    </message>
    <message>
        <source>照此更正</source>
        <translation>Correct as asked</translation>
    </message>
    <message>
        <source>不更正</source>
        <translation>Not corrected</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Discovered</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>县局签收</source>
        <translation>Received by the bureau</translation>
    </message>
    <message>
        <source>重大信访信息报告</source>
        <translation>Major petition report</translation>
    </message>
    <message>
        <source>重大信访信息</source>
        <translation>Major petition</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>涉及人数</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>报告方式</source>
        <translation>Way of reporting</translation>
    </message>
    <message>
        <source>发现到报告</source>
        <translation>From discovery to report</translation>
    </message>
    <message>
        <source>{hours} 小时 {minutes} 分</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{minutes} 分钟</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>已超期 {days} 天</source>
        <translation>{days} d overdue</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>签收</source>
        <translation>Sign receipt</translation>
    </message>
    <message>
        <source>登记办理</source>
        <translation>Take up</translation>
    </message>
    <message>
        <source>报送办结</source>
        <translation>Report back</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>批复</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>照批复办理</source>
        <translation>Do as approved</translation>
    </message>
    <message>
        <source>照此更正</source>
        <translation>Correct as asked</translation>
    </message>
    <message>
        <source>提醒、督办</source>
        <translation>Remind or supervise</translation>
    </message>
    <message>
        <source>收下报告</source>
        <translation>Take the report</translation>
    </message>
    <message>
        <source>重新交办</source>
        <translation>Assigned again</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>打开事项</source>
        <translation>Open matter</translation>
    </message>
</context>
<context>
    <name>Editors</name>
    <message>
        <source>列表里没有“{words}”，请选一项，或者清空。</source>
        <translation>&quot;{words}&quot; is not in the list; choose one, or clear it.</translation>
    </message>
</context>
<context>
    <name>EntryActs</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>{title}里没有还没关联的记录。</source>
        <translation>&quot;{title}&quot; has no entries left to link.</translation>
    </message>
    <message>
        <source>合并到这一件</source>
        <translation>Merge into this one</translation>
    </message>
    <message>
        <source>合并</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>勾选意思相同的，原来的内容和来源都保留。</source>
        <translation>Tick those that mean the same; their text and origin are kept.</translation>
    </message>
    <message>
        <source>已合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>停用这条记录</source>
        <translation>Retire this entry</translation>
    </message>
    <message>
        <source>停用原因</source>
        <translation>Reason for retiring</translation>
    </message>
    <message>
        <source>登记有误</source>
        <translation>registered by mistake</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>记录已停用，编号不再使用</source>
        <translation>Entry retired; its number will not be used again</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>搜索本台账（Ctrl+F）</source>
        <translation>Search this register (Ctrl+F)</translation>
    </message>
    <message>
        <source>台账列表</source>
        <translation>Register entries</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>没有符合条件的记录。</source>
        <translation>No entries match.</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>另有 {count} 件保密，只有指定的人可以打开。</source>
        <translation>{count} more are confidential; only the people named can open them.</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>照片和材料</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <source>拖放照片或扫描件到这里，或按回车选择文件</source>
        <translation>Drop photos or scans here, or press Enter</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>停用…</source>
        <translation>Retire…</translation>
    </message>
    <message>
        <source>纸上已经编过号的填这里；不填自动编号</source>
        <translation>If the paper has a number, type it here; left empty, one is given</translation>
    </message>
    <message>
        <source>已有编号</source>
        <translation>Number on paper</translation>
    </message>
    <message>
        <source>更正原因</source>
        <translation>Reason for correcting</translation>
    </message>
    <message>
        <source>可不填，留在历史里</source>
        <translation>Optional; kept in the history</translation>
    </message>
    <message>
        <source>已恢复上次没有保存的记录</source>
        <translation>The unsaved entry from last time is back</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>没有添加：{names}</source>
        <translation>Not added: {names}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>当事人关系</source>
        <translation>Roles in matters</translation>
    </message>
    <message>
        <source>办理经过</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>走访关联</source>
        <translation>Visits&apos; matters</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>照片和材料</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>村小组</source>
        <translation>Village groups</translation>
    </message>
    <message>
        <source>台账记录</source>
        <translation>Register entries</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Assignments</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>批复</source>
        <translation>Approvals</translation>
    </message>
    <message>
        <source>更正请求</source>
        <translation>Correction requests</translation>
    </message>
    <message>
        <source>请示</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>重大信访信息</source>
        <translation>Major petition reports</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>办理权限</source>
        <translation>Powers</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>封存的月份</source>
        <translation>closed months</translation>
    </message>
    <message>
        <source>不是同一人（件）</source>
        <translation>told apart</translation>
    </message>
    <message>
        <source>同一人</source>
        <translation>same person</translation>
    </message>
    <message>
        <source>重复件提示</source>
        <translation>repeat hints</translation>
    </message>
    <message>
        <source>换钥通知</source>
        <translation>key changes</translation>
    </message>
    <message>
        <source>密钥作废</source>
        <translation>voided keys</translation>
    </message>
    <message>
        <source>分叉裁定</source>
        <translation>fork rulings</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation>{month}/{day} {time}</translation>
    </message>
    <message>
        <source>没有新内容，只带回执（告诉对方我们收到了哪些）。</source>
        <translation>Nothing new; only the receipt goes along (it tells them what we have received).</translation>
    </message>
    <message>
        <source>{count} 条记录：{kinds}</source>
        <translation>Entries: {count} ({kinds})</translation>
    </message>
    <message>
        <source>约 {size}</source>
        <translation>about {size}</translation>
    </message>
    <message>
        <source>签发的文书 {count} 份</source>
        <translation>issued letters {count}</translation>
    </message>
    <message>
        <source>扫描件 {count} 份</source>
        <translation>scans {count}</translation>
    </message>
    <message>
        <source>照片 {count} 张</source>
        <translation>photos {count}</translation>
    </message>
    <message>
        <source>{file}
{entries} 条，附件 {blobs} 份，{size}，读回核对一致。</source>
        <translation>{file}
Entries: {entries}, attachments: {blobs}, {size}. Read back and compared: identical.</translation>
    </message>
    <message>
        <source>{count} 个数据包：{entries} 条，附件 {blobs} 份，{size}，逐个读回核对一致。</source>
        <translation>Bundles: {count}, entries: {entries}, attachments: {blobs}, {size}. Each read back and compared: identical.</translation>
    </message>
    <message>
        <source>还有 {count} 份附件放不下，下次再带。</source>
        <translation>{count} {count:attachment|attachments} did not fit and will go next time.</translation>
    </message>
    <message>
        <source>有 {count} 份附件已损坏，没有写出，请在下面“备份与检查”里检查。</source>
        <translation>{count} {count:attachment|attachments} are damaged and were not written; please check under &quot;Backup and check&quot; below.</translation>
    </message>
    <message>
        <source>已弹出，可以拔出U盘。</source>
        <translation>The stick is ejected and can be pulled out.</translation>
    </message>
    <message>
        <source>已写完，但别的程序还在用这个U盘：请关掉打开它的窗口，再点“弹出U盘”。</source>
        <translation>Written, but another program still uses the stick: close its windows, then press &quot;Eject stick&quot;.</translation>
    </message>
    <message>
        <source>已写完。在系统里“弹出”以后，可以拔出U盘。</source>
        <translation>Written. Eject the stick in the system, then pull it out.</translation>
    </message>
    <message>
        <source>已写到文件夹。</source>
        <translation>Written to the folder.</translation>
    </message>
    <message>
        <source>没有写成 {count} 个：{names}。{why}</source>
        <translation>Not written, {count}: {names}. {why}</translation>
    </message>
    <message>
        <source>一个数据包也没有写成。</source>
        <translation>No bundle was written.</translation>
    </message>
    <message>
        <source>回执在“{file}”里，不用程序也能看。</source>
        <translation>The receipt is in &quot;{file}&quot;, readable without the program.</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>每周一次，用U盘。写出的文件只有对方能打开；U盘丢了也看不到内容。</source>
        <translation>Once a week, by USB stick. Only the other side can open the files; a lost stick shows nothing.</translation>
    </message>
    <message>
        <source>数据交换</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>备份与检查</source>
        <translation>Backup and check</translation>
    </message>
    <message>
        <source>数据交换已恢复。</source>
        <translation>Exchange resumed.</translation>
    </message>
    <message>
        <source>恢复以前的记录可以改了。</source>
        <translation>Records from before the restoring can be changed again.</translation>
    </message>
    <message>
        <source>已撤销上次导入，数据回到导入之前。需要时可以再导入一次。</source>
        <translation>The last import was undone; the data is as before. Import again if needed.</translation>
    </message>
    <message>
        <source>正在检查数据包…</source>
        <translation>Checking bundles…</translation>
    </message>
    <message>
        <source>那里没有给本单位的数据包。</source>
        <translation>There is no bundle for this office.</translation>
    </message>
    <message>
        <source>已与{name}建立联系。</source>
        <translation>Connected with {name}.</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>写给</source>
        <translation>Write to</translation>
    </message>
    <message>
        <source>弹出U盘</source>
        <translation>Eject stick</translation>
    </message>
    <message>
        <source>写到U盘</source>
        <translation>Write to stick</translation>
    </message>
    <message>
        <source>写到U盘，带给各所</source>
        <translation>Write to the stick for the offices</translation>
    </message>
    <message>
        <source>写到U盘，带给县局</source>
        <translation>Write to the stick for the bureau</translation>
    </message>
    <message>
        <source>全部 {count} 个所</source>
        <translation>All offices ({count})</translation>
    </message>
    <message>
        <source>还没有对方单位。请先在下面“建立联系”。</source>
        <translation>Nobody to write to yet. Please &quot;Connect&quot; below first.</translation>
    </message>
    <message>
        <source>共 {count} 个数据包，{entries} 条记录，约 {size}</source>
        <translation>Bundles: {count}, entries: {entries}, about {size}</translation>
    </message>
    <message>
        <source>正在写U盘，请不要拔出…</source>
        <translation>Writing to the stick, do not pull it out…</translation>
    </message>
    <message>
        <source>已停止。停止以前写完的数据包是完整的，没有写完的已删掉。</source>
        <translation>Stopped. Bundles finished before are whole; the unfinished one was deleted.</translation>
    </message>
    <message>
        <source>正在弹出U盘，请不要拔出…</source>
        <translation>Ejecting the stick, do not pull it out…</translation>
    </message>
</context>
<context>
    <name>Eye</name>
    <message>
        <source>隐藏号码</source>
        <translation>Hide numbers</translation>
    </message>
    <message>
        <source>显示号码</source>
        <translation>Show numbers</translation>
    </message>
    <message>
        <source>显示完整的证件号和电话（F9）；看过会记下来，离开这个列表就又隐藏</source>
        <translation>Show full ID and phone numbers (F9); this is recorded, and leaving the list hides them again</translation>
    </message>
</context>
<context>
    <name>FigurePanel</name>
    <message>
        <source>这个数字</source>
        <translation>This figure</translation>
    </message>
    <message>
        <source>在表里选一个数字，这里说明它怎么算出来；按回车或者双击，打开它的清单。</source>
        <translation>Choose a figure in the table to see how it is reckoned; Enter or a double click opens its list.</translation>
    </message>
    <message>
        <source>打开清单</source>
        <translation>Open list</translation>
    </message>
    <message>
        <source>打开分母的清单</source>
        <translation>Open list of the denominator</translation>
    </message>
    <message>
        <source>打开分子的清单</source>
        <translation>Open list of the numerator</translation>
    </message>
    <message>
        <source>打开比较期的清单</source>
        <translation>Open list of the compared period</translation>
    </message>
</context>
<context>
    <name>FiguresStrip</name>
    <message>
        <source>分项统计…</source>
        <translation>Figures…</translation>
    </message>
    <message>
        <source>分项统计</source>
        <translation>Figures</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>看栏名自动判断</source>
        <translation>Tell by the column names</translation>
    </message>
    <message>
        <source>把旧台账拖到这里，或点击选择文件（xlsx、csv）</source>
        <translation>Drop an old register here, or click to choose (xlsx, csv)</translation>
    </message>
    <message>
        <source>导入过的表</source>
        <translation>Sheets imported</translation>
    </message>
    <message>
        <source>选择要导入的表</source>
        <translation>Choose a sheet to import</translation>
    </message>
    <message>
        <source>原来的编号和日期照旧保留。先检查，有错一次全部列出；导入后可以整批撤销。表里的宏不会运行。</source>
        <translation>Old numbers and dates are kept. The sheet is checked first and all faults are listed at once; an import can be undone as a whole. Macros never run.</translation>
    </message>
    <message>
        <source>这是什么表</source>
        <translation>What the sheet is</translation>
    </message>
    <message>
        <source>{name}（{count} 行）</source>
        <translation>{name} ({count} rows)</translation>
    </message>
    <message>
        <source>这批内容没有办理、改动、导出过才可以；撤销后和没有导入过一样</source>
        <translation>Only while nothing of it was handled, changed or exported; afterwards it is as if never imported</translation>
    </message>
    <message>
        <source>撤销整批</source>
        <translation>Undo all of it</translation>
    </message>
    <message>
        <source>导入时间</source>
        <translation>Imported at</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>行数</source>
        <translation>Rows</translation>
    </message>
    <message>
        <source>谁导入的</source>
        <translation>Imported by</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本季度</source>
        <translation>This quarter</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>去年</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>全部日期</source>
        <translation>Any date</translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation>Any status</translation>
    </message>
    <message>
        <source>全部单位</source>
        <translation>All offices</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>未办结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
</context>
<context>
    <name>FingerprintCard</name>
    <message>
        <source>请给对方打电话，把六组数字念一遍。对方屏幕上的数字必须一模一样；不一样就不要建立。</source>
        <translation>Phone the other side and read out the six groups of digits. Theirs must be exactly the same; if not, do not connect.</translation>
    </message>
    <message>
        <source>一样，建立联系</source>
        <translation>Same, connect</translation>
    </message>
    <message>
        <source>不一样</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>3&#x3000;核对数字</source>
        <translation>3&#x3000;Compare digits</translation>
    </message>
    <message>
        <source>2&#x3000;核对数字</source>
        <translation>2&#x3000;Compare digits</translation>
    </message>
    <message>
        <source>对方：{name}（{code}）</source>
        <translation>Other side: {name} ({code})</translation>
    </message>
    <message>
        <source>注意：接受后，“{name}”原来的密钥不再算数。</source>
        <translation>Note: once accepted, the former key of &quot;{name}&quot; no longer counts.</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>必须在本机硬盘上。不要放在U盘、网络盘或会自动上传的同步文件夹里。</source>
        <translation>Must be on a hard disk of this computer; not on a stick, a network drive or a folder that is synchronised.</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>高级：数据存放位置</source>
        <translation>Advanced: where the data lies</translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>选择数据文件夹</source>
        <translation>Choose data folder</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>还没有与县局建立联系</source>
        <translation>Not connected with the bureau</translation>
    </message>
    <message>
        <source>还没有向县局导出过</source>
        <translation>Nothing exported to the bureau yet</translation>
    </message>
    <message>
        <source>上次导出：{when}</source>
        <translation>Last export: {when}</translation>
    </message>
    <message>
        <source>县局已全部收到</source>
        <translation>Bureau has everything</translation>
    </message>
    <message>
        <source>县局还没有确认收到</source>
        <translation>Bureau has not confirmed yet</translation>
    </message>
    <message>
        <source>县局确认至 {month}月{day}日</source>
        <translation>Bureau has all until {month}/{day}</translation>
    </message>
    <message>
        <source>还没有所建立联系</source>
        <translation>No office connected yet</translation>
    </message>
    <message>
        <source>已联系 {count} 个所</source>
        <translation>Offices connected: {count}</translation>
    </message>
    <message>
        <source>{count} 个所 7 天没有来数据</source>
        <translation>No data for 7 days: {count}</translation>
    </message>
    <message>
        <source>7 天内都有数据来</source>
        <translation>All sent data within 7 days</translation>
    </message>
    <message>
        <source>待县局确认 {count} 条</source>
        <translation>Not yet confirmed: {count}</translation>
    </message>
</context>
<context>
    <name>ForgottenPage</name>
    <message>
        <source>六组，每组五个字符</source>
        <translation>Six groups of five characters</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>设新口令</source>
        <translation>Set new passphrase</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>请县局帮忙</source>
        <translation>Ask the bureau for help</translation>
    </message>
    <message>
        <source>写求助文件…</source>
        <translation>Write help request…</translation>
    </message>
    <message>
        <source>记得做备份时的旧口令的，可以从备份恢复，再把备份以后的内容补上。</source>
        <translation>If you remember the passphrase of a backup, restore it and add what came later.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>有恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>还有别人能打开</source>
        <translation>Another user opens it</translation>
    </message>
    <message>
        <source>都没有</source>
        <translation>Neither</translation>
    </message>
    <message>
        <source>用哪一种办法</source>
        <translation>Which way</translation>
    </message>
    <message>
        <source>几个人共用这台电脑的：请另一个人用他的口令打开，在 设置 › 使用人 里，按您名字后面的“设新口令”。您的登记和改动都还在您名下。</source>
        <translation>If several people share this computer, have another one open it and press &quot;New passphrase&quot; behind your name under Settings › Users. What you did stays under your name.</translation>
    </message>
    <message>
        <source>忘记口令：{name}</source>
        <translation>Forgotten passphrase: {name}</translation>
    </message>
    <message>
        <source>恢复码打印在事先锁好的那张纸上。大小写、横线都不用管。</source>
        <translation>The recovery code is on the sheet that was locked away. Capitals and hyphens do not matter.</translation>
    </message>
    <message>
        <source>1&#x3000;写一份求助文件，用U盘或微信交给县局，并打电话核对数字。文件里没有办件内容，别人拿到也没有用。</source>
        <translation>1&#x3000;Write a help request, pass it to the bureau by stick or WeChat, and compare the digits by phone. It says nothing about any matter and is of no use to others.</translation>
    </message>
    <message>
        <source>2&#x3000;县局核对以后写回一份答复文件，在这里选它，再设新口令。</source>
        <translation>2&#x3000;After checking, the bureau sends an answer; choose it here, then set a new passphrase.</translation>
    </message>
    <message>
        <source>选择县局的答复文件…</source>
        <translation>Choose the bureau&apos;s answer…</translation>
    </message>
    <message>
        <source>选择县局的答复文件</source>
        <translation>Choose the bureau&apos;s answer</translation>
    </message>
    <message>
        <source>答复文件（*.lsrescued）</source>
        <translation>Answers (*.lsrescued)</translation>
    </message>
    <message>
        <source>求助文件写到哪里</source>
        <translation>Where to write the help request</translation>
    </message>
    <message>
        <source>已写出 {file}。请打电话给县局核对：{number}</source>
        <translation>{file} written. Phone the bureau and compare: {number}</translation>
    </message>
    <message>
        <source>请输入恢复码。</source>
        <translation>Enter the recovery code.</translation>
    </message>
    <message>
        <source>请先选择县局的答复文件。</source>
        <translation>Choose the bureau&apos;s answer first.</translation>
    </message>
    <message>
        <source>正在设新口令…</source>
        <translation>Setting the new passphrase…</translation>
    </message>
</context>
<context>
    <name>ForkCard</name>
    <message>
        <source>数据分叉</source>
        <translation>Forked data</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>两支都给过的编号：{numbers}</source>
        <translation>Numbers given in both branches: {numbers}</translation>
    </message>
    <message>
        <source>未采用的一支留下的核对清单：{open} 项待处理，共 {all} 项。</source>
        <translation>Review list of the branch not kept: {open} open of {all}.</translation>
    </message>
    <message>
        <source>打开核对清单</source>
        <translation>Open review list</translation>
    </message>
    <message>
        <source>等待选定</source>
        <translation>To be chosen</translation>
    </message>
    <message>
        <source>看{name}两支的差别</source>
        <translation>Compare the two branches of {name}</translation>
    </message>
    <message>
        <source>看两支的差别…</source>
        <translation>Compare branches…</translation>
    </message>
    <message>
        <source>写成核对清单…</source>
        <translation>Write review list…</translation>
    </message>
</context>
<context>
    <name>ForkItems</name>
    <message>
        <source>核对清单</source>
        <translation>Review list</translation>
    </message>
    <message>
        <source>数据交换</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>未采用的一支里的内容。补登以后或确认不需要的，逐项注明。</source>
        <translation>What the branch not kept holds. Mark each item once it is entered anew, or if it is not needed.</translation>
    </message>
    <message>
        <source>导出 Excel…</source>
        <translation>Export Excel…</translation>
    </message>
    <message>
        <source>编号重复 {number}</source>
        <translation>Number twice: {number}</translation>
    </message>
    <message>
        <source>已补登…</source>
        <translation>Entered…</translation>
    </message>
    <message>
        <source>不需要…</source>
        <translation>Not needed…</translation>
    </message>
    <message>
        <source>已补登</source>
        <translation>Entered anew</translation>
    </message>
    <message>
        <source>不需要</source>
        <translation>Not needed</translation>
    </message>
    <message>
        <source>补登后的登记号</source>
        <translation>New register number</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>撤回裁定</source>
        <translation>Withdraw ruling</translation>
    </message>
    <message>
        <source>撤回的理由</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>台账先不变。被停用的那台电脑导入下一个数据包以后又能登记；它再带来数据时，请重新选定采用哪一支。</source>
        <translation>The registers stay as they are for now. The computer that was stopped can register again once it has imported the next bundle; when it brings data, choose the branch anew.</translation>
    </message>
    <message>
        <source>已记下。</source>
        <translation>Noted.</translation>
    </message>
</context>
<context>
    <name>ForkPage</name>
    <message>
        <source>数据交换</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>{name}的数据分成了两支</source>
        <translation>The data of {name} has split into two branches</translation>
    </message>
    <message>
        <source>分开以前的内容是共同的，没有变。请先与对方电话核对留哪一台电脑。</source>
        <translation>What came before the split is common and unchanged. First phone them and agree which computer stays.</translation>
    </message>
    <message>
        <source>编号重复</source>
        <translation>Numbers given twice</translation>
    </message>
    <message>
        <source>{count} 个</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>这些编号两支各给过一次，可能有两份同号的纸质文书在外面。选定以后，未采用的一份会在核对清单里标明，并随下一个数据包通知对方收回、作废或另编号。</source>
        <translation>Both branches gave these numbers, so two papers with one number may be about. After the choice, the one not kept is marked in the review list, and with the next bundle the other side is told to take it back, void it or number it anew.</translation>
    </message>
    <message>
        <source>采用：{which}。其余各支的 {count} 条不会丢，转入核对清单，逐项补登或注明不需要；写它们的那台电脑下次导入时会被告知停用。选定以后不能撤销。</source>
        <translation>Kept: {which}. The entries of the other branches ({count}) are not lost: they go to the review list, to be entered anew or marked as not needed one by one; the computer that wrote them is told to stop when it next imports. The choice cannot be undone.</translation>
    </message>
    <message>
        <source>选定采用哪一支</source>
        <translation>Choose the branch to keep</translation>
    </message>
    <message>
        <source>怎样核对的（例如：与谁通过电话）</source>
        <translation>How it was checked (e.g. who was phoned)</translation>
    </message>
    <message>
        <source>采用这一支</source>
        <translation>Keep this branch</translation>
    </message>
    <message>
        <source>已选定。{aside} 条转入核对清单，接上了 {new} 条新内容。</source>
        <translation>Chosen. Entries moved to the review list: {aside}, new entries taken in: {new}.</translation>
    </message>
</context>
<context>
    <name>Forking</name>
    <message>
        <source>本机独有的内容</source>
        <translation>What only this computer has</translation>
    </message>
</context>
<context>
    <name>Forks</name>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>新增或改动</source>
        <translation>New or changed</translation>
    </message>
    <message>
        <source>包括</source>
        <translation>With</translation>
    </message>
    <message>
        <source>最后写于</source>
        <translation>Last written</translation>
    </message>
    <message>
        <source>经手</source>
        <translation>By</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>new</translation>
    </message>
    <message>
        <source>改动</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>重复的编号</source>
        <translation>Number given twice</translation>
    </message>
    <message>
        <source>处理</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>另来的一支</source>
        <translation>the branch that came</translation>
    </message>
    <message>
        <source>本机现有的一支</source>
        <translation>the branch held here</translation>
    </message>
    <message>
        <source>另来的一支（{number}）</source>
        <translation>the branch that came ({number})</translation>
    </message>
    <message>
        <source>{count} 条，{first} 至 {last}（对方电脑的时钟）。经手：{people}</source>
        <translation>Entries: {count}, {first} to {last} (by the other computer&apos;s clock). By: {people}</translation>
    </message>
    <message>
        <source>未写明</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>保密事项</source>
        <translation>Confidential matter</translation>
    </message>
    <message>
        <source>新的：{what}</source>
        <translation>New: {what}</translation>
    </message>
    <message>
        <source>改动：{what}</source>
        <translation>Changed: {what}</translation>
    </message>
    <message>
        <source>已补登：{reason}（{by}，{when}）</source>
        <translation>Entered anew: {reason} ({by}, {when})</translation>
    </message>
    <message>
        <source>不需要：{reason}（{by}，{when}）</source>
        <translation>Not needed: {reason} ({by}, {when})</translation>
    </message>
    <message>
        <source>{name}：同一位置上有 {count} 份不同的内容，多半是两台电脑用了同一份数据（例如整盘克隆）。都原样保留着，这个单位以后带来的数据先收好不导入，等选定采用哪一支。{when} 发现。</source>
        <translation>{name}: {count} different contents stand in the same place, probably because two computers use the same data (such as a cloned disk). All are kept as they are; what this office brings from now on is kept and not imported until a branch is chosen. Noticed {when}.</translation>
    </message>
    <message>
        <source>{name}裁定：两台电脑用过同一份数据，只采用一台的。另一台写的 {count} 条没有进台账，请对照它的核对清单补登。</source>
        <translation>Ruling of {name}: two computers used the same data, and only one is kept. The entries the other wrote ({count}) are not in the registers; enter them anew from its review list.</translation>
    </message>
    <message>
        <source>编号重复：{numbers}，两台各给过一次。请核对纸质文书，另一台出的那一份收回、作废或另编号。</source>
        <translation> Numbers given by both: {numbers}. Check the papers: take back, void or renumber those of the other computer.</translation>
    </message>
    <message>
        <source>{name}收到的内容比本机现有的多：另一台电脑用同一份数据又写过。请关闭程序再打开一次，本机会另起一段；再写一次U盘，缺的内容对方会交还，不会丢。以后请只用一台。</source>
        <translation>{name} has received more than this computer holds: another computer wrote with the same data. Close the program and open it again, and this computer begins a new section; then write a stick, and the other side gives back what is missing. Nothing is lost. Use only one computer from now on.</translation>
    </message>
    <message>
        <source>{name}那里有另一台电脑用同一份数据写的内容，与本机的对不上。请与对方电话核对留哪一台；把U盘带给对方，两支都会原样保留，由对方选定。在那以前请只用一台。</source>
        <translation>{name} has entries another computer wrote with the same data; they do not fit those of this one. Phone them and agree which computer stays; bring them a stick: both branches are kept as they are, and they choose. Until then use only one computer.</translation>
    </message>
    <message>
        <source>{name}已选定采用另一台电脑写的内容，本机的这一支没有被采用。这台电脑上的这份数据只能看、能导出，不能再登记。
请把本机独有的内容写成核对清单，带到那一台补登。这台电脑还要用的：换一个空文件夹新建，作为本单位的第二台电脑另外建立联系；那一台已经没有了的，请县局重建本单位。</source>
        <translation>{name} chose what another computer wrote; the branch of this one is not kept. The data on this computer can be read and exported, but nothing can be registered any more.
Write what only this computer has as a review list, and enter it anew on the other. To go on using this computer, begin in an empty folder and connect it separately as a second computer of this office; if the other computer is gone, have the bureau rebuild this office.</translation>
    </message>
</context>
<context>
    <name>FormsTopic</name>
    <message>
        <source>文书格式</source>
        <translation>Letter forms</translation>
    </message>
    <message>
        <source>文书的文字由格式文件决定。县局可以改写，随U盘带给各所；已经签发的文书不变。</source>
        <translation>The wording of letters comes from form files. The bureau can rewrite them and bring them to the offices by stick; letters already issued do not change.</translation>
    </message>
    <message>
        <source>县局改写的文书格式</source>
        <translation>Forms rewritten by the bureau</translation>
    </message>
    <message>
        <source>另存选中的格式文件</source>
        <translation>Save the chosen form file</translation>
    </message>
    <message>
        <source>另存选中的…</source>
        <translation>Save chosen…</translation>
    </message>
    <message>
        <source>导入格式文件…</source>
        <translation>Import form…</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>From</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>县局改写的</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>随程序发布</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>还没有。在上面选一种文书，“另存选中的…”，用记事本改文字，把 version 加1，再在这里导入。</source>
        <translation>None yet. Choose a letter above, press &quot;Save chosen…&quot;, change its words in Notepad, raise version by 1 and import it here.</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>删除 {name}</source>
        <translation>Delete {name}</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>导入格式文件</source>
        <translation>Import form file</translation>
    </message>
    <message>
        <source>文书格式 (*.toml)</source>
        <translation>Letter form (*.toml)</translation>
    </message>
    <message>
        <source>另存格式文件</source>
        <translation>Save form file</translation>
    </message>
    <message>
        <source>已另存为 {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>已保存，从现在起写的文书按新格式。下次写U盘时带给各所。</source>
        <translation>Saved; letters written from now on follow the new form. Goes to the offices when the stick is next written.</translation>
    </message>
</context>
<context>
    <name>FoundFiles</name>
    <message>
        <source>读U盘上的 {file}</source>
        <translation>Read {file} from the stick</translation>
    </message>
</context>
<context>
    <name>FrozenCard</name>
    <message>
        <source>数据刚从备份恢复</source>
        <translation>Just restored from a backup</translation>
    </message>
    <message>
        <source>数据交换先停着：请先翻看最近的事项和文书，确认恢复出来的就是要接着用的这一份，再开始交换。原来那台电脑、原来那份数据，以后不要再用。</source>
        <translation>Exchange is on hold: first look through the latest matters and letters and make sure that this is the data to go on with. Do not use the former computer and its data any more.</translation>
    </message>
    <message>
        <source>备份以后做的工作，县局那里可能还有。请先写一次U盘给县局，再导入县局带回的数据，丢掉的就回来了。在那以前，恢复以前的记录只能看；新的事项照常登记。</source>
        <translation>The bureau may still have what was done after the backup. Write a stick for the bureau, then import what it sends back, and what was lost returns. Until then older records can only be read; new matters are registered as usual.</translation>
    </message>
    <message>
        <source>数据没有问题，恢复交换</source>
        <translation>The data is right, resume exchange</translation>
    </message>
    <message>
        <source>县局没有更新的，直接继续</source>
        <translation>The bureau has nothing newer, go on</translation>
    </message>
</context>
<context>
    <name>GapsCard</name>
    <message>
        <source>还缺什么</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>不妨碍办理，补上即可</source>
        <translation>Stops nothing; fill in when known</translation>
    </message>
    <message>
        <source>补上：{what}</source>
        <translation>Fill in: {what}</translation>
    </message>
    <message>
        <source>补上</source>
        <translation>Fill in</translation>
    </message>
</context>
<context>
    <name>GroupsTopic</name>
    <message>
        <source>村小组</source>
        <translation>Village groups</translation>
    </message>
    <message>
        <source>村小组没有国家代码，由本所自己录入；录入后登记、走访时可以直接选。</source>
        <translation>Village groups have no national code, so the office enters them; then they can be chosen in registers and visits.</translation>
    </message>
    <message>
        <source>输入村名或拼音首字母</source>
        <translation>Type the village&apos;s name or pinyin initials</translation>
    </message>
    <message>
        <source>一行写一个，例如：
上村小组
下村小组</source>
        <translation>One a line, for example:
上村小组
下村小组</translation>
    </message>
    <message>
        <source>村（社区）</source>
        <translation>Village (community)</translation>
    </message>
    <message>
        <source>可以从表格里整列复制过来。已有的名字会跳过。</source>
        <translation>A whole column can be pasted from a spreadsheet. Names already there are skipped.</translation>
    </message>
    <message>
        <source>要增加的村小组</source>
        <translation>Village groups to add</translation>
    </message>
    <message>
        <source>增加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>从表格导入全部村小组…</source>
        <translation>Import all village groups from a sheet…</translation>
    </message>
    <message>
        <source>已有 {count} 个：{names}</source>
        <translation>{count} entered: {names}</translation>
    </message>
    <message>
        <source>这个村还没有录入小组。</source>
        <translation>No groups entered for this village yet.</translation>
    </message>
    <message>
        <source>请从列表中选一个村（社区）。</source>
        <translation>Choose a village (community) from the list.</translation>
    </message>
    <message>
        <source>请写村小组的名称，一行一个。</source>
        <translation>Write the names of the village groups, one a line.</translation>
    </message>
    <message>
        <source>增加了 {count} 个村小组。</source>
        <translation>Village groups added: {count}</translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message>
        <source>等待确认的数据包</source>
        <translation>Bundles to be confirmed</translation>
    </message>
    <message>
        <source>这些文件是真的，但签名的密钥已经作废，或者是换钥以前的。请先给对方负责人打电话：是他们写的，才导入；不是，就不采用并写明原因。两种决定都会留下记录。</source>
        <translation>These files are genuine, but signed with a voided key, or one from before a key change. First phone the head of the office: import only what they wrote; otherwise leave it out and give the reason. Either decision is recorded.</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>已导入 {name} 的 {count} 条内容。</source>
        <translation>Imported from {name}: {count} {count:entry|entries}.</translation>
    </message>
</context>
<context>
    <name>HeldRow</name>
    <message>
        <source>{name}&#x3000;{when} 写出&#x3000;第 {first}–{last} 条&#x3000;{why}</source>
        <translation>{name}&#x3000;written {when}&#x3000;entries {first}–{last}&#x3000;{why}</translation>
    </message>
    <message>
        <source>密钥已作废</source>
        <translation>key void</translation>
    </message>
    <message>
        <source>换钥以前的旧密钥</source>
        <translation>key from before a change</translation>
    </message>
    <message>
        <source>{who} {when} 核实后导入：{reason}</source>
        <translation>{who} {when}, confirmed and imported: {reason}</translation>
    </message>
    <message>
        <source>{who} {when} 决定不采用：{reason}</source>
        <translation>{who} {when}, left out: {reason}</translation>
    </message>
    <message>
        <source>例如：电话问过张所长，是被盗以前写的</source>
        <translation>e.g. phoned the head of the office: written before the theft</translation>
    </message>
    <message>
        <source>核实了，导入</source>
        <translation>Confirmed, import</translation>
    </message>
    <message>
        <source>不采用</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>核实情况或不采用的原因</source>
        <translation>How it was confirmed, or why it is left out</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>只列出最近 {shown} 次，共 {all} 次</source>
        <translation>Showing the latest {shown} of {all}</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Holiday</name>
    <message>
        <source>节日名称</source>
        <translation>Holiday</translation>
    </message>
    <message>
        <source>放假第一天</source>
        <translation>First day off</translation>
    </message>
    <message>
        <source>最后一天</source>
        <translation>Last day off</translation>
    </message>
    <message>
        <source>调休上班的日子</source>
        <translation>Make-up working days</translation>
    </message>
    <message>
        <source>为这个假期补班的周末，几天用、隔开；没有就空着</source>
        <translation>Weekend days worked for this holiday, with commas between; empty if none</translation>
    </message>
    <message>
        <source>请填写放假第一天。</source>
        <translation>Enter the first day off.</translation>
    </message>
    <message>
        <source>这里有看不懂的日期，请写成 2026-8-9 这样，几天用、隔开。</source>
        <translation>A date cannot be read; write it like 2026-8-9, with commas between days.</translation>
    </message>
</context>
<context>
    <name>HousekeepingCard</name>
    <message>
        <source>清理U盘</source>
        <translation>Clear stick</translation>
    </message>
    <message>
        <source>找可以删的</source>
        <translation>Find deletable</translation>
    </message>
    <message>
        <source>删除这些</source>
        <translation>Delete these</translation>
    </message>
    <message>
        <source>本单位写的、对方已经确认收到的数据包可以删掉，腾出地方。U盘上的其他文件一概不动。</source>
        <translation>Bundles written here whose receipt is confirmed can be deleted to make room. Other files on the stick are left alone.</translation>
    </message>
    <message>
        <source>正在看U盘上的数据包…</source>
        <translation>Looking at the bundles on the stick…</translation>
    </message>
    <message>
        <source>共 {count} 个，{size}。</source>
        <translation>Bundles: {count}, {size}.</translation>
    </message>
    <message>
        <source>没有可以删的数据包。</source>
        <translation>No bundle can be deleted.</translation>
    </message>
    <message>
        <source>{file}&#x3000;给{reader}，第 {first}–{last} 条，{when}，{size}</source>
        <translation>{file}&#x3000;for {reader}, entries {first}–{last}, {when}, {size}</translation>
    </message>
    <message>
        <source>正在删除…</source>
        <translation>Deleting…</translation>
    </message>
    <message>
        <source>已删除 {count} 个数据包，腾出 {size}。</source>
        <translation>Bundles deleted: {count}, room made: {size}.</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>把数据包拖到这里，或点击选择文件</source>
        <translation>Drop bundles here, or click to choose files</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导入各所带来的数据</source>
        <translation>Import what the offices brought</translation>
    </message>
    <message>
        <source>导入县局带来的数据</source>
        <translation>Import what the bureau brought</translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose folder…</translation>
    </message>
    <message>
        <source>U盘上没有找到数据包。插入U盘后会自动列出；也可以选择微信收到的文件。</source>
        <translation>No bundle on the stick. They are listed as soon as one is inserted; files received by WeChat can be chosen too.</translation>
    </message>
    <message>
        <source>……共 {count} 个</source>
        <translation>… {count} in all</translation>
    </message>
    <message>
        <source>U盘上找到：</source>
        <translation>Found on the stick:</translation>
    </message>
    <message>
        <source>导入这 {count} 个数据包</source>
        <translation>Import these bundles: {count}</translation>
    </message>
    <message>
        <source>选择数据包所在的文件夹</source>
        <translation>Choose the folder with the bundles</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>导入{title}</source>
        <translation>Import {title}</translation>
    </message>
    <message>
        <source>要改的地方</source>
        <translation>To be corrected</translation>
    </message>
    <message>
        <source>新增 {new} 条，改动 {changed} 条，{same} 条不变。</source>
        <translation>New: {new}, changed: {changed}, unchanged: {same}.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>表里有 {count} 处要改，什么都没有导入。改好后再导入一次。</source>
        <translation>To correct in the sheet: {count}. Nothing was imported; mend it and import again.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>导入表格</source>
        <translation>Import sheet</translation>
    </message>
    <message>
        <source>旧台账、名册、上级清单</source>
        <translation>Old registers, name lists, lists from above</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>写出标好的表格…</source>
        <translation>Write marked sheet…</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>第一步&#x3000;选文件</source>
        <translation>Step 1&#x3000;Choose file</translation>
    </message>
    <message>
        <source>第二步&#x3000;对应栏目</source>
        <translation>Step 2&#x3000;Match columns</translation>
    </message>
    <message>
        <source>第三步&#x3000;检查</source>
        <translation>Step 3&#x3000;Check</translation>
    </message>
    <message>
        <source>已导入</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>下一步：检查</source>
        <translation>Next: check</translation>
    </message>
    <message>
        <source>正在读表格</source>
        <translation>Reading the sheet</translation>
    </message>
    <message>
        <source>正在检查</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>只导入没有问题的 {count} 行</source>
        <translation>Import only the {count} good rows</translation>
    </message>
    <message>
        <source>导入 {count} 行</source>
        <translation>Import {count} rows</translation>
    </message>
    <message>
        <source>{name}（要改的地方）.xlsx</source>
        <translation>{name} (to correct).xlsx</translation>
    </message>
    <message>
        <source>写出标好的表格</source>
        <translation>Write marked sheet</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel sheets (*.xlsx)</translation>
    </message>
    <message>
        <source>已写出 {name}。改好后再导入这个文件。</source>
        <translation>{name} written. Mend it, then import that file.</translation>
    </message>
    <message>
        <source>正在写表格</source>
        <translation>Writing the sheet</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>正在撤销</source>
        <translation>Undoing</translation>
    </message>
    <message>
        <source>整批已撤销，和没有导入过一样。</source>
        <translation>All of it undone, as if never imported.</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>数据交换</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>导入前看一看</source>
        <translation>Look before importing</translation>
    </message>
    <message>
        <source>现在还没有改变任何内容。重复导入不会重复登记。</source>
        <translation>Nothing has been changed yet. Importing twice registers nothing twice.</translation>
    </message>
    <message>
        <source>导入 {count} 个数据包</source>
        <translation>Import bundles: {count}</translation>
    </message>
    <message>
        <source>先收好这 {count} 个数据包</source>
        <translation>Keep these bundles: {count}</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>已停止。已经导入完的数据包保留，其余的没有改变；随时可以再导入。</source>
        <translation>Stopped. Bundles already imported stay, the others changed nothing; import them at any time.</translation>
    </message>
    <message>
        <source>导入完成</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>没有导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>{files} 个数据包，{entries} 条新内容。下次写U盘时，回执会一起带给对方。</source>
        <translation>Bundles: {files}, new entries: {entries}. The receipt goes along when the stick is next written.</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>另有 {count} 个没有导入，原因见下。</source>
        <translation>{count} more were not imported; see below why.</translation>
    </message>
</context>
<context>
    <name>InboxCard</name>
    <message>
        <source>收到的数据</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>数据分叉</source>
        <translation>Data in two branches</translation>
    </message>
    <message>
        <source>{when} 起新来的 {count} 个数据包先收好，没有导入：请先选定采用哪一支。</source>
        <translation>{count} {count:bundle that came|bundles that came} since {when} {count:is|are} kept and not imported: first choose the branch to keep.</translation>
    </message>
    <message>
        <source>选定{name}采用哪一支</source>
        <translation>Choose the branch of {name} to keep</translation>
    </message>
    <message>
        <source>去选定…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>看 {name} {when} 带来的内容</source>
        <translation>See what {name} brought {when}</translation>
    </message>
    <message>
        <source>看内容</source>
        <translation>Look in</translation>
    </message>
    <message>
        <source>新增：{what}</source>
        <translation>Added: {what}</translation>
    </message>
    <message>
        <source>变更：{what}</source>
        <translation>Changed: {what}</translation>
    </message>
    <message>
        <source>其他内容</source>
        <translation>Other content</translation>
    </message>
</context>
<context>
    <name>InboxView</name>
    <message>
        <source>数据交换</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>{when} 导入</source>
        <translation>Imported {when}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>新登记</source>
        <translation>New</translation>
    </message>
    <message>
        <source>有改动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>另有：{what}</source>
        <translation>Besides: {what}</translation>
    </message>
    <message>
        <source>另有 {count} 件保密事项</source>
        <translation>{count} more are confidential</translation>
    </message>
    <message>
        <source>还有 {count} 条没有列出</source>
        <translation>{count} more not listed</translation>
    </message>
</context>
<context>
    <name>Indexing</name>
    <message>
        <source>为查找编目</source>
        <translation>Indexing for search</translation>
    </message>
</context>
<context>
    <name>JoiningView</name>
    <message>
        <source>密钥丢了，重新建立：原来的密钥不再算数</source>
        <translation>Keys lost, connect anew: the former keys no longer count</translation>
    </message>
    <message>
        <source>建立联系</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>数据交换</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>做一份邀请交给所；所带回申请；电话里核对数字一样，就建立了。</source>
        <translation>Give the office an invitation; it brings back a request; when the digits agree on the phone, you are connected.</translation>
    </message>
    <message>
        <source>读县局的邀请，写一份申请带回县局；电话里核对数字一样，就建立了。</source>
        <translation>Read the bureau&apos;s invitation and take a request back to it; when the digits agree on the phone, you are connected.</translation>
    </message>
    <message>
        <source>所和本局都恢复过换钥以前的备份、互相打不开时才用。</source>
        <translation>Only if both the office and the bureau were restored from backups older than a key change and cannot open each other&apos;s bundles.</translation>
    </message>
    <message>
        <source>县局丢了全部密钥、重新发邀请时才用；先打电话向县局核实。</source>
        <translation>Only if the bureau lost all its keys and sent a new invitation; phone the bureau first.</translation>
    </message>
    <message>
        <source>把所带来的申请文件（.lsrequest）拖到这里，或点击选择</source>
        <translation>Drop the office&apos;s request (.lsrequest) here, or click to choose</translation>
    </message>
    <message>
        <source>把县局的邀请文件（.lsinvite）拖到这里，或点击选择</source>
        <translation>Drop the bureau&apos;s invitation (.lsinvite) here, or click to choose</translation>
    </message>
    <message>
        <source>申请文件写在邀请文件旁边，请带回（或用微信发回）县局。文件里没有任何办件内容。</source>
        <translation>The request is written beside the invitation; take it (or send it by WeChat) to the bureau. It says nothing about any matter.</translation>
    </message>
    <message>
        <source>1&#x3000;读邀请，写申请</source>
        <translation>1&#x3000;Read invitation, write request</translation>
    </message>
    <message>
        <source>写邀请文件</source>
        <translation>Write invitation</translation>
    </message>
    <message>
        <source>1&#x3000;做邀请</source>
        <translation>1&#x3000;Make an invitation</translation>
    </message>
    <message>
        <source>2&#x3000;读申请</source>
        <translation>2&#x3000;Read the request</translation>
    </message>
    <message>
        <source>已写出 {file}。各所可以用同一份，用U盘或微信交给他们。</source>
        <translation>{file} written. All offices can use the same one; pass it on by stick or WeChat.</translation>
    </message>
    <message>
        <source>已写出申请：{file}</source>
        <translation>Request written: {file}</translation>
    </message>
</context>
<context>
    <name>KeepingWords</name>
    <message>
        <source>数据文件有读不出的地方</source>
        <translation>parts of the database cannot be read</translation>
    </message>
    <message>
        <source>记录与日志不一致</source>
        <translation>records and journal differ</translation>
    </message>
    <message>
        <source>密钥文件缺失或损坏</source>
        <translation>key file missing or damaged</translation>
    </message>
    <message>
        <source>有附件缺失或损坏</source>
        <translation>attachments missing or damaged</translation>
    </message>
    <message>
        <source>这台电脑记不住用到第几号</source>
        <translation>this computer cannot keep the last number used</translation>
    </message>
</context>
<context>
    <name>KeyReminder</name>
    <message>
        <source>打开：{what}</source>
        <translation>Open: {what}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>本机生成</source>
        <translation>made here</translation>
    </message>
    <message>
        <source>核对数字后建立</source>
        <translation>connected after comparing digits</translation>
    </message>
    <message>
        <source>由旧密钥通知</source>
        <translation>announced by the former key</translation>
    </message>
    <message>
        <source>由已作废的密钥通知</source>
        <translation>told by a voided key</translation>
    </message>
    <message>
        <source>换新电脑，核对数字</source>
        <translation>new computer, digits compared</translation>
    </message>
    <message>
        <source>电话核实后恢复使用</source>
        <translation>in use again after a phone call</translation>
    </message>
    <message>
        <source>恢复备份后继续使用</source>
        <translation>used on after restoring a backup</translation>
    </message>
    <message>
        <source>凭本局当时的签名认回</source>
        <translation>known again by our own signature of the time</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>void</translation>
    </message>
    <message>
        <source>在用，第 {since} 条以后</source>
        <translation>in use since entry {since}</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>旧密钥，到第 {until} 条为止</source>
        <translation>former key, up to entry {until}</translation>
    </message>
    <message>
        <source>不再使用</source>
        <translation>no longer used</translation>
    </message>
    <message>
        <source>{name}&#x3000;第 {number} 把&#x3000;{state}&#x3000;{origin}&#x3000;{when}
指纹 {fingerprint}</source>
        <translation>{name}&#x3000;key {number}&#x3000;{state}&#x3000;{origin}&#x3000;{when}
Fingerprint {fingerprint}</translation>
    </message>
</context>
<context>
    <name>KeysTopic</name>
    <message>
        <source>密钥</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>数据包凭密钥签名和封口：只有对方打得开，也只有本单位写得出。指纹可以在电话里核对。</source>
        <translation>Bundles are signed and sealed with keys: only the other side can open them, and only this office can write them. Fingerprints can be compared by phone.</translation>
    </message>
    <message>
        <source>密钥的来历</source>
        <translation>Origin of the keys</translation>
    </message>
    <message>
        <source>怀疑备份或旧电脑落到别人手里时，换一次密钥。旧密钥会签名通知对方，路上的数据包都照常能用；换好后请马上备份一次，再给对方写一次U盘：以后恢复更早的备份，要打电话核实。</source>
        <translation>If a backup or an old computer may have fallen into other hands, change the keys. The former key signs the announcement, and bundles under way stay good. Back up at once, then write a stick for the other side: restoring an older backup later needs a phone call.</translation>
    </message>
    <message>
        <source>换好以后，密钥的第二份要重新做。</source>
        <translation> Afterwards the second key copy must be made anew.</translation>
    </message>
    <message>
        <source>电脑被盗的，请先给县局打电话作废。</source>
        <translation> If the computer was stolen, first phone the bureau to void the keys.</translation>
    </message>
    <message>
        <source>换新密钥…</source>
        <translation>Change keys…</translation>
    </message>
    <message>
        <source>确定换新密钥</source>
        <translation>Change keys now</translation>
    </message>
    <message>
        <source>不换</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>本机密钥的指纹</source>
        <translation>Fingerprint of this computer&apos;s key</translation>
    </message>
    <message>
        <source>县局已作废本机的密钥，不再收本机的数据包。</source>
        <translation>The bureau has voided this computer&apos;s key and takes no more bundles from it.</translation>
    </message>
    <message>
        <source>正在换新密钥…</source>
        <translation>Changing the keys…</translation>
    </message>
    <message>
        <source>已换新密钥，指纹 {number}。请马上备份一次，再给对方写一次U盘。</source>
        <translation>Keys changed, fingerprint {number}. Back up at once, then write a stick for the other side.</translation>
    </message>
</context>
<context>
    <name>LastImportCard</name>
    <message>
        <source>上次导入</source>
        <translation>Last import</translation>
    </message>
    <message>
        <source>{name} 的一个数据包来早了，已先收好：还缺第 {first}–{last} 条，到了会自动接上。</source>
        <translation>A bundle of {name} came early and is kept: entries {first}–{last} are missing; when they come, it follows by itself.</translation>
    </message>
    <message>
        <source>{name}，{when} 导入 {count} 条。在登记、改动或导出之前，可以整个撤销。</source>
        <translation>{name}, {when}: {count} {count:entry|entries} imported. Can be undone as a whole until something is registered, changed or exported.</translation>
    </message>
    <message>
        <source>撤销这次导入</source>
        <translation>Undo this import</translation>
    </message>
</context>
<context>
    <name>LateBoard</name>
    <message>
        <source>超期事项</source>
        <translation>Overdue matters</translation>
    </message>
    <message>
        <source>没有超期的事项。哪个所的事项过了顺延后的末日，就按超期天数排在这里。</source>
        <translation>Nothing is overdue. Matters past their rolled deadline are listed here by days overdue.</translation>
    </message>
</context>
<context>
    <name>Later</name>
    <message>
        <source>它所属的事项（人员、走访）还没有到</source>
        <translation>the matter (person, visit) it belongs to has not come yet</translation>
    </message>
    <message>
        <source>要改的记录不在这里，或者不是对方的</source>
        <translation>the record to be changed is not here, or not theirs</translation>
    </message>
    <message>
        <source>有一项内容本版本不认识</source>
        <translation>this version does not know something in it</translation>
    </message>
    <message>
        <source>已经有同样的记录或编号</source>
        <translation>the same record or number exists already</translation>
    </message>
    <message>
        <source>对方无权写这种内容</source>
        <translation>the other side may not write this</translation>
    </message>
    <message>
        <source>原因不明</source>
        <translation>reason unknown</translation>
    </message>
</context>
<context>
    <name>LaterCard</name>
    <message>
        <source>还没有用上的内容</source>
        <translation>Not in use yet</translation>
    </message>
    <message>
        <source>升级后新显示出来的：{what}</source>
        <translation>Visible since the upgrade: {what}</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>有 {count} 条是更新版本的程序写的，已原样保存，升级后可见。</source>
        <translation>Entries written by a newer version: {count}. Kept as they are, visible after an upgrade.</translation>
    </message>
    <message>
        <source>有 {count} 条有误，已原样保存，没有用上：</source>
        <translation>Faulty entries: {count}. Kept as they are, not in use:</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>{name}&#x3000;{when}&#x3000;{kind}：{why}</source>
        <translation>{name}&#x3000;{when}&#x3000;{kind}: {why}</translation>
    </message>
</context>
<context>
    <name>LedgerColumns</name>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
</context>
<context>
    <name>LedgerFilters</name>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>临近</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>已结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>所有种类</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>所有工作组</source>
        <translation>Any work group</translation>
    </message>
    <message>
        <source>所有状态</source>
        <translation>Any status</translation>
    </message>
    <message>
        <source>更多筛选</source>
        <translation>More filters</translation>
    </message>
    <message>
        <source>所有标志</source>
        <translation>Any mark</translation>
    </message>
    <message>
        <source>督办的</source>
        <translation>Supervised</translation>
    </message>
    <message>
        <source>三优先的</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>与以前同一件事的</source>
        <translation>Same as an earlier matter</translation>
    </message>
    <message>
        <source>收到日期起</source>
        <translation>Received from</translation>
    </message>
    <message>
        <source>收到日期止</source>
        <translation>Received until</translation>
    </message>
    <message>
        <source>村、小组</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>快速筛选</source>
        <translation>Quick filters</translation>
    </message>
    <message>
        <source>事项种类</source>
        <translation>Kind of matter</translation>
    </message>
    <message>
        <source>标志</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>工作组</source>
        <translation>Work group</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>收起筛选</source>
        <translation>Fewer filters</translation>
    </message>
</context>
<context>
    <name>LedgerMarks</name>
    <message>
        <source>保密</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervised</translation>
    </message>
    <message>
        <source>优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeated</translation>
    </message>
</context>
<context>
    <name>LetterActs</name>
    <message>
        <source>已送审。下次导出时交给县局；纸上先批准的，直接登记批准。</source>
        <translation>Submitted. Goes to the bureau with the next export; if approved on paper first, just record it.</translation>
    </message>
    <message>
        <source>已撤回，又是草稿</source>
        <translation>Taken back; a draft again</translation>
    </message>
    <message>
        <source>登记批准：{title}</source>
        <translation>Record approval: {title}</translation>
    </message>
    <message>
        <source>已登记批准</source>
        <translation>Approval recorded</translation>
    </message>
    <message>
        <source>以纸上的批准为准。之后再改内容，须重新批准。</source>
        <translation>What counts is the approval on paper. If the text is changed later, it must be approved again.</translation>
    </message>
    <message>
        <source>编号签发：{title}</source>
        <translation>Number and issue: {title}</translation>
    </message>
    <message>
        <source>定稿：{title}</source>
        <translation>Finalise: {title}</translation>
    </message>
    <message>
        <source>之后内容固定，不能再改；需要更改时作废，另出一份。</source>
        <translation>From then on the text is fixed; to change it, void the letter and issue another.</translation>
    </message>
    <message>
        <source>签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>已定稿 {name}</source>
        <translation>Finalised {name}</translation>
    </message>
    <message>
        <source>已签发 {name}</source>
        <translation>Issued {name}</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>登记用印</source>
        <translation>Record sealing</translation>
    </message>
    <message>
        <source>已登记用印</source>
        <translation>Sealing recorded</translation>
    </message>
    <message>
        <source>登记送达：{title}</source>
        <translation>Record service: {title}</translation>
    </message>
    <message>
        <source>已记下，送达以后再补日期</source>
        <translation>Recorded; add the date once it is served</translation>
    </message>
    <message>
        <source>已登记送达</source>
        <translation>Service recorded</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>作废文书</source>
        <translation>Void letter</translation>
    </message>
    <message>
        <source>已作废，文号不再使用</source>
        <translation>Voided; its number will not be used again</translation>
    </message>
    <message>
        <source>作废后不能恢复。已经送出的，请收回原件。</source>
        <translation>A void letter stays void. If it has gone out, take the original back.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>已送打印机</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>另存 PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>正在打印 {count} 份</source>
        <translation>Printing {count}</translation>
    </message>
    <message>
        <source>正在装订案卷</source>
        <translation>Binding the case file</translation>
    </message>
    <message>
        <source>案卷已保存到 {name}，共 {pages} 页</source>
        <translation>Case file saved to {name}, pages: {pages}</translation>
    </message>
    <message>
        <source>没有订进去：{names}</source>
        <translation>Not bound in: {names}</translation>
    </message>
    <message>
        <source>已保存到 {name}</source>
        <translation>Saved to {name}</translation>
    </message>
    <message>
        <source>案卷 {number}</source>
        <translation>Case file {number}</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>更正送达：{title}</source>
        <translation>Correct service: {title}</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>已更正送达，从这一天起算的期限已重新推算</source>
        <translation>Service corrected; the limits that count from this day are reckoned anew</translation>
    </message>
</context>
<context>
    <name>LetterAsked</name>
    <message>
        <source>有权机关负责人姓名</source>
        <translation>Name of the competent organ&apos;s head</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>批准日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>批准说明</source>
        <translation>Approval note</translation>
    </message>
    <message>
        <source>批示原文或审批单编号</source>
        <translation>The words of approval, or the number of the approval sheet</translation>
    </message>
    <message>
        <source>落款日期</source>
        <translation>Letter date</translation>
    </message>
    <message>
        <source>不填由程序给下一个号；纸上已经编过号的，照纸上的填。</source>
        <translation>Left empty, the next number is given; if the paper has one already, type it here.</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document No.</translation>
    </message>
    <message>
        <source>用印日期</source>
        <translation>Sealed on</translation>
    </message>
    <message>
        <source>请填写日期，例如 3.2 或 今天。</source>
        <translation>Enter a date, e.g. 3.2 or today.</translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>作废原因：{reason}</source>
        <translation>Void because: {reason}</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>编号重复，见数据交换</source>
        <translation>Number given twice, see Exchange</translation>
    </message>
    <message>
        <source>另出一份</source>
        <translation>Write another</translation>
    </message>
    <message>
        <source>另存 PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>打印空白表</source>
        <translation>Print blank form</translation>
    </message>
    <message>
        <source>没有内容的表，带到现场手填</source>
        <translation>An empty form to fill in by hand on site</translation>
    </message>
    <message>
        <source>登记用印</source>
        <translation>Record sealing</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record service</translation>
    </message>
    <message>
        <source>更正送达…</source>
        <translation>Correct service…</translation>
    </message>
    <message>
        <source>打印送达回证</source>
        <translation>Print proof of service</translation>
    </message>
    <message>
        <source>填好文书和受送达人；签回来的扫描件按二维码归到这份文书</source>
        <translation>Filled in with letter and recipient; the signed scan is filed to this letter by its QR code</translation>
    </message>
    <message>
        <source>文号不再使用，内容留在历史里，可另出一份。</source>
        <translation>The number is not used again, the text stays in the history; another can be issued.</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>交县局批；纸上先批准的，直接登记批准</source>
        <translation>For the bureau to approve; if approved on paper first, just record it</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>撤回送审</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>以前的稿子…</source>
        <translation>Earlier drafts…</translation>
    </message>
    <message>
        <source>每次保存都留着，可以看、可以改回去</source>
        <translation>Each saved draft is kept; look at it, go back to it</translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>文书</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document No.</translation>
    </message>
    <message>
        <source>当事人和事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>登记号</source>
        <translation>Register No.</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>落款日期</source>
        <translation>Letter date</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待批准</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>待签发</source>
        <translation>To issue</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To serve</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
</context>
<context>
    <name>LetterPage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>批准件、用印件、送达回证的扫描</source>
        <translation>Scans of the approval, the sealed letter and the proof of service</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>已恢复上次没有保存的内容</source>
        <translation>Unsaved text from last time is back</translation>
    </message>
    <message>
        <source>改回保存过的</source>
        <translation>Back to what was saved</translation>
    </message>
    <message>
        <source>Ctrl+回车</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>还有 {count} 处要补，已标红</source>
        <translation>{count} still to fill in, marked red</translation>
    </message>
    <message>
        <source>已换成那一稿，保存后生效</source>
        <translation>Back to that draft; it counts once saved</translation>
    </message>
    <message>
        <source>已作废，不再打印；存档用“更多”里的“另存 PDF”。</source>
        <translation>Void and no longer printed; to keep a copy use &quot;Save PDF&quot; under &quot;More&quot;.</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>登记批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Finalise</translation>
    </message>
    <message>
        <source>编号签发</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Serve</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>已送审</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>送达中</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To serve</translation>
    </message>
    <message>
        <source>已定稿</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>已签发</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>待签发</source>
        <translation>To issue</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>文书</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>搜索文书、文号、登记号、事由（Ctrl+F）</source>
        <translation>Search letters, numbers, subjects (Ctrl+F)</translation>
    </message>
    <message>
        <source>文书的状态</source>
        <translation>Status of letters</translation>
    </message>
    <message>
        <source>没有写完的文书</source>
        <translation>Unfinished letters</translation>
    </message>
    <message>
        <source>文书列表</source>
        <translation>List of letters</translation>
    </message>
    <message>
        <source>扫描归档…</source>
        <translation>File scans…</translation>
    </message>
    <message>
        <source>扫描件按二维码归到文书；也可以直接拖到这一页</source>
        <translation>Scans are filed to letters by their QR code; or drop them on this page</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>成批打印…</source>
        <translation>Print several…</translation>
    </message>
    <message>
        <source>文书从事项里写：打开一个事项，按下一步或“打印…”，内容自动带入，边改边看实际页面。</source>
        <translation>Letters are written from matters: open a matter and press the next step or &quot;Print…&quot;; the text comes along, and you see the real page while you type.</translation>
    </message>
    <message>
        <source>没有符合条件的文书。</source>
        <translation>No letters match.</translation>
    </message>
    <message>
        <source>打开事项列表</source>
        <translation>Open matters</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>选择扫描件…</source>
        <translation>Choose scans…</translation>
    </message>
    <message>
        <source>照片或 PDF，一页、多页都行</source>
        <translation>Photos or PDF, one page or many</translation>
    </message>
    <message>
        <source>选择文件夹或U盘…</source>
        <translation>Choose folder or stick…</translation>
    </message>
    <message>
        <source>里面的照片和 PDF 逐个识别</source>
        <translation>Its photos and PDFs are read one by one</translation>
    </message>
    <message>
        <source>扫描归档</source>
        <translation>File scans</translation>
    </message>
    <message>
        <source>共 {count} 份</source>
        <translation>{count} in all</translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>台账</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>这一期没有登记纠纷。在“登记”里登记的纠纷，按登记日期列在这里，可以打印成台账。</source>
        <translation>No disputes were registered in this period. Disputes registered under &quot;Register&quot; are listed here by register date and can be printed.</translation>
    </message>
</context>
<context>
    <name>LinkPicker</name>
    <message>
        <source>输入编号或名称，从列表里选</source>
        <translation>Type a number or name, choose from the list</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <source>关联的记录</source>
        <translation>Linked entries</translation>
    </message>
    <message>
        <source>还有 {count} 条</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>＋ {title}</source>
        <translation>＋ {title}</translation>
    </message>
    <message>
        <source>合并已有的…</source>
        <translation>Merge existing…</translation>
    </message>
</context>
<context>
    <name>ListExporter</name>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel sheets (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出到 {name}</source>
        <translation>Exported to {name}</translation>
    </message>
    <message>
        <source>。表里的证件号和电话是完整的，请保管好。</source>
        <translation>. It shows full ID and phone numbers; keep it safe.</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
</context>
<context>
    <name>LocalRulesTopic</name>
    <message>
        <source>期限和步骤</source>
        <translation>Deadlines and steps</translation>
    </message>
    <message>
        <source>法律没有定死的期限可以照本地规定设定，默认不用的步骤要有依据才能启用；法律规定的不在这里。</source>
        <translation>Deadlines that the law leaves open can be set by local rules, and steps that are off can be switched on where there is a ground for it. What the law fixes is not listed.</translation>
    </message>
    <message>
        <source>期限或步骤</source>
        <translation>Deadline or step</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>原来</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>办理程序</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>这一步由县局决定是否启用。需要的，请与县局联系。</source>
        <translation>The bureau decides whether this step is used. If needed, contact the bureau.</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>文件名称、文号、条款</source>
        <translation>Document, number, article</translation>
    </message>
    <message>
        <source>恢复原来的 {limit}</source>
        <translation>Back to {limit}</translation>
    </message>
    <message>
        <source>启用这一步</source>
        <translation>Use this step</translation>
    </message>
    <message>
        <source>已设定，只影响以后开始的期限；下次写U盘时带给各所</source>
        <translation>Set, for deadlines that begin from now on; goes to the offices when the stick is next written</translation>
    </message>
    <message>
        <source>已设定，只影响以后开始的期限</source>
        <translation>Set, for deadlines that begin from now on</translation>
    </message>
    <message>
        <source>设定</source>
        <translation>Set</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>解锁</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>已锁屏</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>正在使用的人：{person}。没有保存的内容都还在。</source>
        <translation>In use by {person}. Whatever is not saved is still there.</translation>
    </message>
    <message>
        <source>用锁屏数字解锁后，保密事项的内容仍然关着；要看，请用口令解锁。</source>
        <translation>A PIN leaves confidential content shut; to see it, unlock with the passphrase.</translation>
    </message>
    <message>
        <source>锁屏数字或口令</source>
        <translation>PIN or passphrase</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>请等 {seconds} 秒</source>
        <translation>Wait {seconds} s</translation>
    </message>
</context>
<context>
    <name>LockTopic</name>
    <message>
        <source>锁屏与恢复码</source>
        <translation>Lock and recovery</translation>
    </message>
    <message>
        <source>按 Ctrl+L 随时锁屏。正在写的内容不会丢。</source>
        <translation>Ctrl+L locks the screen at any time. What you are writing is kept.</translation>
    </message>
    <message>
        <source>没有操作多久后自动锁屏</source>
        <translation>Lock by itself after</translation>
    </message>
    <message>
        <source>4–12 位数字；不填则不变</source>
        <translation>4–12 digits; unchanged if empty</translation>
    </message>
    <message>
        <source>解锁数字</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>不用数字，只用口令解锁</source>
        <translation>No PIN, unlock with the passphrase only</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>恢复码</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>忘记口令时，凭这张纸设新口令。打印一张，装信封锁好。重新打印后，以前的那张作废。</source>
        <translation>If the passphrase is forgotten, this sheet sets a new one. Print it and lock it away in an envelope. A new sheet voids the old one.</translation>
    </message>
    <message>
        <source>生成并打印恢复码…</source>
        <translation>Make and print recovery code…</translation>
    </message>
    <message>
        <source>{n} 分钟</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>不自动锁屏</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>已有一张恢复码在用。</source>
        <translation>A recovery code is in use.</translation>
    </message>
    <message>
        <source>还没有恢复码：口令忘了，就只能请县局帮忙。</source>
        <translation>No recovery code yet: if the passphrase is forgotten, only the bureau can help.</translation>
    </message>
    <message>
        <source>锁屏设置已保存。</source>
        <translation>Lock settings saved.</translation>
    </message>
    <message>
        <source>正在生成恢复码…</source>
        <translation>Making the recovery code…</translation>
    </message>
</context>
<context>
    <name>MappingStep</name>
    <message>
        <source>只有年月的按当月1日</source>
        <translation>Month only: take the 1st</translation>
    </message>
    <message>
        <source>没写办结日期的按登记日期</source>
        <translation>No closing date: take the register date</translation>
    </message>
    <message>
        <source>这张表</source>
        <translation>This sheet</translation>
    </message>
    <message>
        <source>这是什么表</source>
        <translation>What the sheet is</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Worksheet</translation>
    </message>
    <message>
        <source>栏名从第几行</source>
        <translation>Column names from row</translation>
    </message>
    <message>
        <source>到第几行</source>
        <translation>To row</translation>
    </message>
    <message>
        <source>只写月日的是哪一年</source>
        <translation>Year where only month and day are given</translation>
    </message>
    <message>
        <source>0 表示不补年份</source>
        <translation>0: add no year</translation>
    </message>
    <message>
        <source>每一栏是什么</source>
        <translation>What each column is</translation>
    </message>
    <message>
        <source>表里的栏名</source>
        <translation>In the sheet</translation>
    </message>
    <message>
        <source>头几行</source>
        <translation>First rows</translation>
    </message>
    <message>
        <source>对应到</source>
        <translation>Stands for</translation>
    </message>
    <message>
        <source>（不导入）</source>
        <translation>(not imported)</translation>
    </message>
    <message>
        <source>（第{number}栏，没有栏名）</source>
        <translation>(column {number}, no name)</translation>
    </message>
    <message>
        <source>“{head}”对应到</source>
        <translation>&quot;{head}&quot; stands for</translation>
    </message>
    <message>
        <source>还没有对应：{names}。在下面找到这一栏，选好是什么。</source>
        <translation>Not matched yet: {names}. Find the column below and choose what it is.</translation>
    </message>
    <message>
        <source>表格里带不进来的：{names}。导入以后，在每一条记录里补上。</source>
        <translation>Cannot come from the sheet: {names}. Add it to each record after importing.</translation>
    </message>
</context>
<context>
    <name>MatterActs</name>
    <message>
        <source>已记录：{step}</source>
        <translation>Recorded: {step}</translation>
    </message>
    <message>
        <source>更正事项内容</source>
        <translation>Correct the matter</translation>
    </message>
    <message>
        <source>改动留有历史。登记号、状态和期限不在这里改，用相应的步骤。</source>
        <translation>Changes are kept in the history. Register number, status and deadlines change by their steps, not here.</translation>
    </message>
    <message>
        <source>更正送达：{step}</source>
        <translation>Correct service: {step}</translation>
    </message>
    <message>
        <source>已更正送达，从这一天起算的期限已重新推算</source>
        <translation>Service corrected; the limits that count from this day are reckoned anew</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>状态、期限、已出的文书不变，以后按第 {version} 版办理。这一步记入办理经过，以后不能改回旧版。</source>
        <translation>Status, deadlines and letters stay; from now on version {version} applies. The step is recorded, and there is no way back.</translation>
    </message>
    <message>
        <source>改按新版程序办理</source>
        <translation>Change to the new procedure</translation>
    </message>
    <message>
        <source>已改按新版程序办理</source>
        <translation>The new procedure applies now</translation>
    </message>
    <message>
        <source>改按新版</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>已照县局的请求更正</source>
        <translation>Corrected as the bureau asked</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>更正当事人</source>
        <translation>Correct party</translation>
    </message>
    <message>
        <source>同一个人的其他事项里也一并更正。</source>
        <translation>Also corrected in this person&apos;s other matters.</translation>
    </message>
    <message>
        <source>添加当事人</source>
        <translation>Add party</translation>
    </message>
    <message>
        <source>已添加当事人</source>
        <translation>Party added</translation>
    </message>
    <message>
        <source>移除原因</source>
        <translation>Reason for removing</translation>
    </message>
    <message>
        <source>登记有误</source>
        <translation>registered by mistake</translation>
    </message>
    <message>
        <source>移除当事人</source>
        <translation>Remove party</translation>
    </message>
    <message>
        <source>已移除，历史里仍可查到</source>
        <translation>Removed; the history still has it</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>MatterClocks</name>
    <message>
        <source>{day}起停止计算，恢复后顺延</source>
        <translation>Stopped on {day}, goes on when resumed</translation>
    </message>
    <message>
        <source>停止计算</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>{why}放假安排按 {version} 版。</source>
        <translation>{why} Holidays: version {version}.</translation>
    </message>
    <message>
        <source>原为 {days}，改动的经过在历史里可查。</source>
        <translation>Was {days}; see the history for the changes.</translation>
    </message>
    <message>
        <source>{title}（已延长）</source>
        <translation>{title} (extended)</translation>
    </message>
    <message>
        <source>{plain}，顺延到 {rolled}</source>
        <translation>{plain}, rolled to {rolled}</translation>
    </message>
    <message>
        <source>{text}，{day}办毕</source>
        <translation>{text}, done {day}</translation>
    </message>
    <message>
        <source>已超 {days} 天</source>
        <translation>{days} d over</translation>
    </message>
    <message>
        <source>{text}（{days}）</source>
        <translation>{text} ({days})</translation>
    </message>
    <message>
        <source>超期完成</source>
        <translation>Done late</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已届满</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>临近</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>On time</translation>
    </message>
</context>
<context>
    <name>MatterCorrect</name>
    <message>
        <source>一句话写明什么事</source>
        <translation>What it is about, in one sentence</translation>
    </message>
    <message>
        <source>具体位置</source>
        <translation>Exact spot</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>首问责任人</source>
        <translation>First receiver</translation>
    </message>
    <message>
        <source>承办人、责任人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>谁可以打开（保密）</source>
        <translation>Who may open it (confidential)</translation>
    </message>
    <message>
        <source>这不是日期，请写成 2026-03-02 的样子。</source>
        <translation>Not a date; please write it like 2026-03-02.</translation>
    </message>
    <message>
        <source>人数请填 1 到 100000 之间的整数。</source>
        <translation>Enter a whole number of people from 1 to 100000.</translation>
    </message>
    <message>
        <source>收到日期不能为空。</source>
        <translation>The date received must not be empty.</translation>
    </message>
    <message>
        <source>姓名（名称）</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of ID</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>证件号码已核对，照此登记</source>
        <translation>ID number checked, register as it is</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住址所在村组</source>
        <translation>Village or group of the address</translation>
    </message>
    <message>
        <source>门牌等详细地址</source>
        <translation>House number and details</translation>
    </message>
    <message>
        <source>老年人</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>低保</source>
        <translation>Low-income</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>MatterDuties</name>
    <message>
        <source>同意</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>等县局答复</source>
        <translation>Awaiting the bureau&apos;s answer</translation>
    </message>
    <message>
        <source>请示</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>改为“{wanted}”</source>
        <translation>To become &quot;{wanted}&quot;</translation>
    </message>
    <message>
        <source>现在是“{was}”</source>
        <translation>now &quot;{was}&quot;</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>没有接受</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>等所里</source>
        <translation>Waiting for the office</translation>
    </message>
    <message>
        <source>县局请求更正</source>
        <translation>Bureau asks for a correction</translation>
    </message>
    <message>
        <source>县局已确认批准</source>
        <translation>Bureau confirmed the approval</translation>
    </message>
    <message>
        <source>县局不同意</source>
        <translation>Refused by the bureau</translation>
    </message>
    <message>
        <source>县局记录为不同意，与纸上批准不一致</source>
        <translation>Refused in the bureau&apos;s records, though approved on paper</translation>
    </message>
    <message>
        <source>{way} 超期</source>
        <translation>{way} overdue</translation>
    </message>
    <message>
        <source>限 {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>所里还没有收到数据包</source>
        <translation>the office has not received the bundle yet</translation>
    </message>
    <message>
        <source>未签收</source>
        <translation>no receipt yet</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>received</translation>
    </message>
    <message>
        <source>已提出异议</source>
        <translation>objection made</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>in progress</translation>
    </message>
    <message>
        <source>已报办结</source>
        <translation>reported back</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>answered</translation>
    </message>
    <message>
        <source>已签收，待答复</source>
        <translation>received, not answered yet</translation>
    </message>
    <message>
        <source>未签收 {days} 天</source>
        <translation>no receipt for {days} d</translation>
    </message>
    <message>
        <source>已解除</source>
        <translation>lifted</translation>
    </message>
    <message>
        <source>交办、转办、移交…</source>
        <translation>Assign, forward, hand over…</translation>
    </message>
    <message>
        <source>提醒、督办…</source>
        <translation>Remind or supervise…</translation>
    </message>
    <message>
        <source>请所里更正…</source>
        <translation>Ask the office to correct…</translation>
    </message>
    <message>
        <source>请示县局：延期、批准、退回…</source>
        <translation>Ask the bureau: extend, approve, return…</translation>
    </message>
    <message>
        <source>重大信访信息报告…</source>
        <translation>Major petition report…</translation>
    </message>
    <message>
        <source>县局已收到</source>
        <translation>Bureau has it</translation>
    </message>
    <message>
        <source>县局还没有确认收到</source>
        <translation>Bureau has not confirmed yet</translation>
    </message>
    <message>
        <source>重大信息</source>
        <translation>Major</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Reported</translation>
    </message>
</context>
<context>
    <name>MatterHead</name>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>首问责任人 {name}</source>
        <translation>First receiver {name}</translation>
    </message>
    <message>
        <source>承办人 {name}</source>
        <translation>Handler {name}</translation>
    </message>
    <message>
        <source>{day}办结</source>
        <translation>Closed {day}</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>保密</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>有误，见数据交换</source>
        <translation>Faulty, see Exchange</translation>
    </message>
    <message>
        <source>编号重复，见数据交换</source>
        <translation>Number given twice, see Exchange</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervised</translation>
    </message>
    <message>
        <source>第 {count} 次反映</source>
        <translation>Petition No. {count} of this person</translation>
    </message>
    <message>
        <source>三优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>内容已用指定的人的口令加密，现在打不开：请锁屏（Ctrl+L）后用自己的口令解锁；还打不开的，请另一位指定的人打开一次。</source>
        <translation>The content is sealed for the people named and shut now: lock the screen (Ctrl+L) and unlock with your own passphrase; if it stays shut, have another of the people named open it once.</translation>
    </message>
    <message>
        <source>别的单位</source>
        <translation>another office</translation>
    </message>
    <message>
        <source>这个事项由{office}办理，本机只能查看；需要改动时，请所里更正。</source>
        <translation>This matter is handled by {office} and can only be read here; to change it, ask the office to correct it.</translation>
    </message>
    <message>
        <source>这个事项由{office}办理，本机只能查看。需要改动时，请联系承办单位。</source>
        <translation>This matter is handled by {office} and can only be read here. To change it, please contact the handling office.</translation>
    </message>
    <message>
        <source>，{day}届满</source>
        <translation>, expires {day}</translation>
    </message>
</context>
<context>
    <name>MatterHistory</name>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已送审</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已签发</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>当事人关系</source>
        <translation>Role in the matter</translation>
    </message>
    <message>
        <source>办理步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>进入状态</source>
        <translation>New status</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>沿用旧编号</source>
        <translation>Old number kept</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>请求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>来源机关</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>来文编号</source>
        <translation>Their number</translation>
    </message>
    <message>
        <source>交办期限</source>
        <translation>Assigned deadline</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>转到本单位的日期</source>
        <translation>Came here on</translation>
    </message>
    <message>
        <source>工作小组</source>
        <translation>Work group</translation>
    </message>
    <message>
        <source>保密</source>
        <translation>Confidential</translation>
    </message>
    <message>
        <source>可以打开的人</source>
        <translation>Who may open it</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervised</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Registered at</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>具体位置</source>
        <translation>Exact spot</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>内容分类</source>
        <translation>Content category</translation>
    </message>
    <message>
        <source>等级</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>标志</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>首问责任人</source>
        <translation>First receiver</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>化解时限</source>
        <translation>Settle by</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <source>停用原因</source>
        <translation>Reason for retiring</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Born on</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>Kind of ID</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>证件号码已核对</source>
        <translation>ID number checked</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>老年人</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>低保</source>
        <translation>Low-income</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>文件类型</source>
        <translation>File type</translation>
    </message>
    <message>
        <source>字节数</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>拍摄时间</source>
        <translation>Taken at</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>办理人</source>
        <translation>Done by</translation>
    </message>
    <message>
        <source>填写内容</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>起算日</source>
        <translation>Runs from</translation>
    </message>
    <message>
        <source>期限届满日</source>
        <translation>Expires on</translation>
    </message>
    <message>
        <source>顺延后</source>
        <translation>After rolling</translation>
    </message>
    <message>
        <source>停止计算</source>
        <translation>Stopped on</translation>
    </message>
    <message>
        <source>已延长</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>日期怎么来的</source>
        <translation>How the date is reckoned</translation>
    </message>
    <message>
        <source>文书内容</source>
        <translation>Text of the letter</translation>
    </message>
    <message>
        <source>落款日期</source>
        <translation>Letter date</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>批准日期</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>批准说明</source>
        <translation>Approval note</translation>
    </message>
    <message>
        <source>签发时间</source>
        <translation>Issued at</translation>
    </message>
    <message>
        <source>签发人</source>
        <translation>Issued by</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>打印次数</source>
        <translation>Times printed</translation>
    </message>
    <message>
        <source>用印日期</source>
        <translation>Sealed on</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Served on</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>Way of service</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed for by</translation>
    </message>
    <message>
        <source>送达备注</source>
        <translation>Service notes</translation>
    </message>
    <message>
        <source>作废原因</source>
        <translation>Reason for voiding</translation>
    </message>
    <message>
        <source>送审日期</source>
        <translation>Submitted on</translation>
    </message>
    <message>
        <source>送审人</source>
        <translation>Submitted by</translation>
    </message>
    <message>
        <source>送达经过</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Began</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>走访人</source>
        <translation>Visited by</translation>
    </message>
    <message>
        <source>到场的人</source>
        <translation>People present</translation>
    </message>
    <message>
        <source>查看情况</source>
        <translation>What was seen</translation>
    </message>
    <message>
        <source>反映问题数</source>
        <translation>Problems raised</translation>
    </message>
    <message>
        <source>解决问题数</source>
        <translation>Problems solved</translation>
    </message>
    <message>
        <source>意见建议数</source>
        <translation>Opinions and suggestions</translation>
    </message>
    <message>
        <source>走访对象数</source>
        <translation>People visited</translation>
    </message>
</context>
<context>
    <name>MatterMenus</name>
    <message>
        <source>现在能做的</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>随时能做的</source>
        <translation>At any time</translation>
    </message>
    <message>
        <source>现在不能做的</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>改按第 {version} 版程序办理</source>
        <translation>Change to version {version} of the procedure</translation>
    </message>
    <message>
        <source>现在按第 {version} 版办理</source>
        <translation>Now version {version} applies</translation>
    </message>
    <message>
        <source>办理程序</source>
        <translation>Procedure</translation>
    </message>
    <message>
        <source>只记在步骤“{step}”里的送达</source>
        <translation>Service recorded only in the step &quot;{step}&quot;</translation>
    </message>
    <message>
        <source>更正送达…</source>
        <translation>Correct service…</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>交给所里</source>
        <translation>To the office</translation>
    </message>
    <message>
        <source>报县局</source>
        <translation>To the bureau</translation>
    </message>
    <message>
        <source>按国家系统的次序一项一项复制，按一个键就是下一项</source>
        <translation>Copy field by field in the national system&apos;s order, one key for each</translation>
    </message>
    <message>
        <source>录入国家系统…</source>
        <translation>Enter in the national system…</translation>
    </message>
    <message>
        <source>国家系统</source>
        <translation>National system</translation>
    </message>
    <message>
        <source>须有权机关批准，办理时记下批准情况</source>
        <translation>Needs the competent organ&apos;s approval; it is recorded with the step</translation>
    </message>
    <message>
        <source>已办步骤的文书</source>
        <translation>Letters of steps taken</translation>
    </message>
    <message>
        <source>给来访人的</source>
        <translation>For the visitor</translation>
    </message>
    <message>
        <source>接下来用得上的</source>
        <translation>Useful next</translation>
    </message>
    <message>
        <source>其他文书</source>
        <translation>Other letters</translation>
    </message>
    <message>
        <source>登记、笔录、照片、文书、回证和扫描件装成一个 PDF，带卷内目录、书签和页码</source>
        <translation>Registration, records, photos, letters, proofs of service and scans in one PDF, with contents, bookmarks and page numbers</translation>
    </message>
    <message>
        <source>案卷（一个 PDF）…</source>
        <translation>Case file (one PDF)…</translation>
    </message>
    <message>
        <source>整件</source>
        <translation>Whole matter</translation>
    </message>
    <message>
        <source>打印 {title} {number}</source>
        <translation>Print {title} {number}</translation>
    </message>
    <message>
        <source>已签发，可再印</source>
        <translation>Issued; can be printed again</translation>
    </message>
    <message>
        <source>继续写 {title}</source>
        <translation>Go on writing {title}</translation>
    </message>
    <message>
        <source>还是草稿</source>
        <translation>Still a draft</translation>
    </message>
</context>
<context>
    <name>MatterPage</name>
    <message>
        <source>事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>更多步骤</source>
        <translation>More steps</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>打不开</source>
        <translation>Cannot be opened</translation>
    </message>
    <message>
        <source>交办、督办…</source>
        <translation>Assign, supervise…</translation>
    </message>
    <message>
        <source>改动历史</source>
        <translation>History of changes</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>MatterPapers</name>
    <message>
        <source>照片 {count} 张</source>
        <translation>Photos: {count}</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>{name}批准</source>
        <translation>Approved by {name}</translation>
    </message>
    <message>
        <source>印 {count} 次</source>
        <translation>Printed: {count}</translation>
    </message>
    <message>
        <source>已用印</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>{day}送达 {name}</source>
        <translation>Served {day} {name}</translation>
    </message>
</context>
<context>
    <name>MatterPeople</name>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>{years} 岁</source>
        <translation>Age {years}</translation>
    </message>
    <message>
        <source>老年人</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>低保</source>
        <translation>Low-income</translation>
    </message>
</context>
<context>
    <name>MatterPicker</name>
    <message>
        <source>输入姓名、登记号或事由</source>
        <translation>Name, number or subject</translation>
    </message>
    <message>
        <source>关联事项</source>
        <translation>Matters</translation>
    </message>
</context>
<context>
    <name>MatterProcedure</name>
    <message>
        <source>县局版本，代替随程序附带的</source>
        <translation>Bureau&apos;s version, instead of the one that comes with the program</translation>
    </message>
    <message>
        <source>县局版本</source>
        <translation>Bureau&apos;s version</translation>
    </message>
    <message>
        <source>随程序附带</source>
        <translation>comes with the program</translation>
    </message>
    <message>
        <source>办理程序 {title}（第 {version} 版，{source}）</source>
        <translation>Procedure {title} (version {version}, {source})</translation>
    </message>
</context>
<context>
    <name>MatterStep</name>
    <message>
        <source>这一步由有权机关决定：请把纸上的批准记在下面。</source>
        <translation>The competent organ decides this step: record the approval on paper below.</translation>
    </message>
</context>
<context>
    <name>MatterStory</name>
    <message>
        <source>到场：{names}</source>
        <translation>Present: {names}</translation>
    </message>
    <message>
        <source>照片 {count} 张</source>
        <translation>Photos: {count}</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>作废 {title}</source>
        <translation>Voided {title}</translation>
    </message>
    <message>
        <source>签发 {title}</source>
        <translation>Issued {title}</translation>
    </message>
    <message>
        <source>作废原因：{reason}</source>
        <translation>Reason for voiding: {reason}</translation>
    </message>
    <message>
        <source>签收人 {name}</source>
        <translation>Signed for by {name}</translation>
    </message>
    <message>
        <source>送达 {title}</source>
        <translation>Served {title}</translation>
    </message>
</context>
<context>
    <name>MattersPage</name>
    <message>
        <source>事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>事项列表</source>
        <translation>List of matters</translation>
    </message>
    <message>
        <source>点一下看全部单位</source>
        <translation>Click to see all offices</translation>
    </message>
    <message>
        <source>表格…</source>
        <translation>Sheet…</translation>
    </message>
    <message>
        <source>登记事项  Ctrl+N</source>
        <translation>Register matter  Ctrl+N</translation>
    </message>
    <message>
        <source>还没有登记过事项。来信、来访、来电和纠纷都从这里登记，编号和期限由程序给出。</source>
        <translation>No matters yet. Letters, visitors, calls and disputes are registered here; the program gives numbers and deadlines.</translation>
    </message>
    <message>
        <source>登记事项</source>
        <translation>Register matter</translation>
    </message>
    <message>
        <source>没有符合条件的事项。可以换一个词，或清除筛选。</source>
        <translation>No matters match. Try another word, or clear the filters.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>信访、纠纷等旧台账，原编号和日期照旧；有错一次列出，可以整批撤销</source>
        <translation>Old registers of petitions, disputes and others, with their numbers and dates; all faults are listed at once, and all can be undone</translation>
    </message>
    <message>
        <source>按屏幕上的筛选、顺序和栏目</source>
        <translation>Filters, order and columns as on screen</translation>
    </message>
    <message>
        <source>导出 Excel…</source>
        <translation>Export Excel…</translation>
    </message>
    <message>
        <source>导出国家系统录入表…</source>
        <translation>Export for the national system…</translation>
    </message>
    <message>
        <source>按屏幕上的筛选，用国家系统的字段名</source>
        <translation>Filters as on screen, with the national system&apos;s field names</translation>
    </message>
    <message>
        <source>导入旧台账…</source>
        <translation>Import old register…</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>{name}&#x3000;✕</source>
        <translation>{name}&#x3000;✕</translation>
    </message>
    <message>
        <source>只看{name}，点一下看全部单位</source>
        <translation>Only {name}; click to see all offices</translation>
    </message>
    <message>
        <source>另有 {count} 件保密事项，不列在这里，只有指定的人登录后能打开。</source>
        <translation>{count} more are confidential and not listed; only the people named can open them.</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count} in all</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>关闭提示</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>关闭提示（Esc）</source>
        <translation>Close message (Esc)</translation>
    </message>
</context>
<context>
    <name>MomentEdit</name>
    <message>
        <source>几点，如 9:30</source>
        <translation>e.g. 9:30</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
</context>
<context>
    <name>MonthPopup</name>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>输入姓名，按回车添加；多人用、隔开</source>
        <translation>Type a name and press Enter</translation>
    </message>
</context>
<context>
    <name>NationalCodesTopic</name>
    <message>
        <source>国家系统代码</source>
        <translation>National system codes</translation>
    </message>
    <message>
        <source>国家系统里的代码全国没有公开的统一表，照贵县系统里的填；各所录入和导出时都用它。</source>
        <translation>The national system&apos;s codes are not published; enter those of your county&apos;s system. The offices use them for entering and exporting.</translation>
    </message>
    <message>
        <source>代码表</source>
        <translation>Code list</translation>
    </message>
    <message>
        <source>本程序</source>
        <translation>This program</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>国家系统</source>
        <translation>National system</translation>
    </message>
    <message>
        <source>没有填</source>
        <translation>Not entered</translation>
    </message>
    <message>
        <source>已填写，下次写U盘时带给各所</source>
        <translation>Entered; goes to the offices when the stick is next written</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>NationalPanel</name>
    <message>
        <source>录入国家系统</source>
        <translation>Enter in the national system</translation>
    </message>
    <message>
        <source>国家系统的栏目</source>
        <translation>Fields of the national system</translation>
    </message>
    <message>
        <source>证件号在剪贴板里留几秒</source>
        <translation>Seconds that ID numbers stay on the clipboard</translation>
    </message>
    <message>
        <source>证件号、电话留</source>
        <translation>Clear ID numbers and phones after</translation>
    </message>
    <message>
        <source>秒后从剪贴板清除</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>复制，下一项</source>
        <translation>Copy, next</translation>
    </message>
    <message>
        <source>复制文字</source>
        <translation>Copy words</translation>
    </message>
    <message>
        <source>按回车复制一项，到国家系统里粘贴，再回来按回车就是下一项。</source>
        <translation>Enter copies a field; paste it into the national system, come back, and Enter takes the next.</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>已复制：{title}</source>
        <translation>Copied: {title}</translation>
    </message>
    <message>
        <source>证件号、电话已从剪贴板清除。</source>
        <translation>ID number or phone cleared from the clipboard.</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>{title}（Ctrl+{number}）</source>
        <translation>{title} (Ctrl+{number})</translation>
    </message>
</context>
<context>
    <name>NumbersStep</name>
    <message>
        <source>{year}年纸上已经用到第几号？没有用过的留空，从 1 号开始。程序接着往下编，不会重号。</source>
        <translation>Up to which number have the paper registers of {year} been used? Leave unused ones empty, they begin with 1. The program goes on from there and gives no number twice.</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>今年已经用到第几号？</source>
        <translation>Last numbers used this year?</translation>
    </message>
    <message>
        <source>没有用过</source>
        <translation>none used</translation>
    </message>
    <message>
        <source>台账也编过号？（{count} 本）</source>
        <translation>Registers numbered too? ({count})</translation>
    </message>
    <message>
        <source>下一个：{number}</source>
        <translation>Next: {number}</translation>
    </message>
    <message>
        <source>请只写数字，例如 46；没有用过就留空。</source>
        <translation>Digits only, e.g. 46; leave empty if none was used.</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>恢复未保存的走访？有 {count} 份没有写完。</source>
        <translation>Go on with an unsaved visit? Unfinished: {count}.</translation>
    </message>
    <message>
        <source>继续写</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>恢复未保存的文书？有 {count} 份没有写完。</source>
        <translation>Go on with an unsaved letter? Unfinished: {count}.</translation>
    </message>
    <message>
        <source>打开文书列表</source>
        <translation>Open the list of letters</translation>
    </message>
    <message>
        <source>恢复未保存的登记？有 {count} 份没有登记完。</source>
        <translation>Go on with an unsaved registration? Unfinished: {count}.</translation>
    </message>
    <message>
        <source>继续登记</source>
        <translation>Go on registering</translation>
    </message>
    <message>
        <source>数据刚恢复过：请先看一遍对不对，再到数据交换里确认；在那以前不交换数据。</source>
        <translation>Just restored: look whether the data is right, then confirm it under Exchange; nothing is exchanged before.</translation>
    </message>
    <message>
        <source>数据刚从备份恢复：恢复以前的记录暂时只能看，等县局交还丢掉的内容。</source>
        <translation>Just restored from a backup: older records can only be read until the bureau has sent back what was lost.</translation>
    </message>
    <message>
        <source>去数据交换</source>
        <translation>Go to Exchange</translation>
    </message>
    <message>
        <source>升级后能看到以前收好的 {count} 条记录了。</source>
        <translation>Entries kept earlier and visible since the upgrade: {count}.</translation>
    </message>
</context>
<context>
    <name>OfficeTable</name>
    <message>
        <source>各所情况</source>
        <translation>Offices</translation>
    </message>
</context>
<context>
    <name>OfficeTopic</name>
    <message>
        <source>单位与文书</source>
        <translation>Office and letters</translation>
    </message>
    <message>
        <source>印在文书上和登记号里的内容。改了以后，下一份文书起生效。</source>
        <translation>What is printed on letters and stands in register numbers. Changes count from the next letter on.</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已保存。已经签发的文书不受影响。</source>
        <translation>Saved. Letters already issued stay as they are.</translation>
    </message>
</context>
<context>
    <name>OtherSides</name>
    <message>
        <source>对方姓名或单位</source>
        <translation>Other party</translation>
    </message>
    <message>
        <source>对方电话</source>
        <translation>Other party&apos;s phone</translation>
    </message>
    <message>
        <source>信访代表</source>
        <translation>Representatives</translation>
    </message>
    <message>
        <source>代表不超过 {most} 人（{clause}），现在是 {count} 人；其他人计入“人数”即可。</source>
        <translation>{most} representatives at most ({clause}), now {count}; count the others under &quot;People&quot;.</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>刚登记的</source>
        <translation>Just registered</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>以后补齐 {count} 项</source>
        <translation>To be filled in later: {count}</translation>
    </message>
    <message>
        <source>打开事项</source>
        <translation>Open matter</translation>
    </message>
    <message>
        <source>打印{title}</source>
        <translation>Print {title}</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>本年收到</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>按期率</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>最近来数据</source>
        <translation>Last data</translation>
    </message>
    <message>
        <source>未签收</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>黄牌</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>临近</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>本局</source>
        <translation>This bureau</translation>
    </message>
    <message>
        <source>{count} 件超期</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>{count} 件 今天</source>
        <translation>{count}, today</translation>
    </message>
    <message>
        <source>{count} 件 {days} 天</source>
        <translation>{count}, {days} d</translation>
    </message>
    <message>
        <source>{count} 张</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>已 {days} 天没有来</source>
        <translation>None for {days} d</translation>
    </message>
    <message>
        <source>从未</source>
        <translation>never</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>黄牌第 {n} 次</source>
        <translation>Yellow card {n}</translation>
    </message>
    <message>
        <source>已督办</source>
        <translation>Supervised</translation>
    </message>
    <message>
        <source>已提醒</source>
        <translation>Reminded</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>件本年收到</source>
        <translation>received this year</translation>
    </message>
    <message>
        <source>件在办</source>
        <translation>open</translation>
    </message>
    <message>
        <source>件超期</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>个所没有来数据</source>
        <translation>sent no data</translation>
    </message>
    <message>
        <source>各所情况</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>超期事项</source>
        <translation>Overdue matters</translation>
    </message>
    <message>
        <source>点一下看全部单位</source>
        <translation>Click to see all offices</translation>
    </message>
    <message>
        <source>督办这件…</source>
        <translation>Supervise…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>看哪一张表</source>
        <translation>Which table</translation>
    </message>
    <message>
        <source>最久的排在前面</source>
        <translation>Longest first</translation>
    </message>
    <message>
        <source>点一行看这个所，点数字看清单</source>
        <translation>Click a row for the office, a number for its list</translation>
    </message>
    <message>
        <source>{name}&#x3000;✕</source>
        <translation>{name}&#x3000;✕</translation>
    </message>
    <message>
        <source>只看{name}，点一下看全部单位</source>
        <translation>Only {name}; click to see all offices</translation>
    </message>
    <message>
        <source>超期事项 {count}</source>
        <translation>Overdue matters {count}</translation>
    </message>
    <message>
        <source>还没有所建立联系。在“数据交换”里做一份邀请，用U盘带给各所。</source>
        <translation>No office is connected yet. Make an invitation under &quot;Exchange&quot; and take it to the offices by stick.</translation>
    </message>
    <message>
        <source>去数据交换</source>
        <translation>Go to Exchange</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>从U盘导入</source>
        <translation>Import from stick</translation>
    </message>
    <message>
        <source>{name} {count} 件</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>到期 {due} 个期限，按期 {kept} 个</source>
        <translation>Deadlines due: {due}, kept: {kept}</translation>
    </message>
    <message>
        <source>还没有到期的期限</source>
        <translation>No deadline was due yet</translation>
    </message>
    <message>
        <source>7 日内到期 {count} 件</source>
        <translation>Due within 7 days: {count}</translation>
    </message>
    <message>
        <source>7 天内都有数据来</source>
        <translation>All sent data within 7 days</translation>
    </message>
    <message>
        <source>另有 {count} 件保密事项</source>
        <translation>{count} more are confidential</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>返回（Alt+←）</source>
        <translation>Back (Alt+←)</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>督办交办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>With bureau</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>数据交换</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>还没有文书。需要哪一份，从“打印…”里选。</source>
        <translation>No letters yet. Choose what you need under &quot;Print…&quot;.</translation>
    </message>
    <message>
        <source>材料与文书</source>
        <translation>Papers and letters</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>查看 </source>
        <translation>View </translation>
    </message>
    <message>
        <source>更多 </source>
        <translation>More about </translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>交县局批；纸上先批准的，直接登记批准</source>
        <translation>For the bureau to approve; if approved on paper first, just record it</translation>
    </message>
    <message>
        <source>送审</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>登记用印</source>
        <translation>Record sealing</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record service</translation>
    </message>
    <message>
        <source>打印送达回证</source>
        <translation>Print proof of service</translation>
    </message>
    <message>
        <source>更正送达…</source>
        <translation>Correct service…</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
    </message>
    <message>
        <source>文号不再使用，内容留在历史里，可另出一份。</source>
        <translation>The number is not used again, the text stays in the history; another can be issued.</translation>
    </message>
</context>
<context>
    <name>ParkedCard</name>
    <message>
        <source>还有 {count} 份更早的</source>
        <translation>{count} earlier ones</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>继续写</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>PassphraseLine</name>
    <message>
        <source>显示或隐藏口令</source>
        <translation>Show or hide the passphrase</translation>
    </message>
</context>
<context>
    <name>PassphrasePair</name>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>口令至少 {count} 位。</source>
        <translation>The passphrase needs at least {count} characters.</translation>
    </message>
    <message>
        <source>两次输入的口令不一样，请再输一次。</source>
        <translation>The two passphrases differ; please type it once more.</translation>
    </message>
</context>
<context>
    <name>PassphraseWords</name>
    <message>
        <source>太短：至少 {count} 位</source>
        <translation>Too short: at least {count} characters</translation>
    </message>
    <message>
        <source>较弱：再长一些，或换成一句话</source>
        <translation>Weak: make it longer, or use a sentence</translation>
    </message>
    <message>
        <source>可以</source>
        <translation>Good enough</translation>
    </message>
    <message>
        <source>很好</source>
        <translation>Very good</translation>
    </message>
</context>
<context>
    <name>PdfPane</name>
    <message>
        <source>页面预览</source>
        <translation>Page preview</translation>
    </message>
</context>
<context>
    <name>PeersCard</name>
    <message>
        <source>各所</source>
        <translation>Offices</translation>
    </message>
    <message>
        <source>县局</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>建立联系…</source>
        <translation>Connect…</translation>
    </message>
    <message>
        <source>还没有建立联系的所。先做一份邀请文件，用U盘或微信交给各所。</source>
        <translation>No office is connected. First make an invitation and pass it to the offices by stick or WeChat.</translation>
    </message>
    <message>
        <source>还没有与县局建立联系。拿到县局的邀请文件后，在这里建立；在此之前可以先登记，以后一并带去。</source>
        <translation>Not connected with the bureau. Connect here when you have its invitation; until then go on registering, all of it will be taken along later.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>最近写出</source>
        <translation>Last written</translation>
    </message>
    <message>
        <source>对方确认</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>To confirm</translation>
    </message>
    <message>
        <source>最近来数据</source>
        <translation>Last data</translation>
    </message>
    <message>
        <source>{count} 条</source>
        <translation>{count} {count:entry|entries}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>没有写过</source>
        <translation>Never written</translation>
    </message>
    <message>
        <source>还没有确认</source>
        <translation>Not confirmed yet</translation>
    </message>
    <message>
        <source>没有要确认的</source>
        <translation>Nothing to confirm</translation>
    </message>
    <message>
        <source>已收到 {count} 条（{when}）</source>
        <translation>Has {count} {count:entry|entries} ({when})</translation>
    </message>
    <message>
        <source>密钥已作废</source>
        <translation>key void</translation>
    </message>
    <message>
        <source>从未收到</source>
        <translation>Never received</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>添加当事人</source>
        <translation>Add party</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>隐藏</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>{act}证件号和电话</source>
        <translation>{act} ID number and phone</translation>
    </message>
    <message>
        <source>以前来过</source>
        <translation>Was here before</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>老年人</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>残疾人</source>
        <translation>Disabled</translation>
    </message>
    <message>
        <source>低保</source>
        <translation>Low-income</translation>
    </message>
    <message>
        <source>证件号码已核对，照此登记</source>
        <translation>ID number checked, register as it is</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID card number</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>例如 王建国</source>
        <translation>e.g. 王建国</translation>
    </message>
    <message>
        <source>登记时的首问责任人默认就是这个名字。</source>
        <translation>Used as the first receiver when registering.</translation>
    </message>
    <message>
        <source>使用人姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>口令忘了怎么办？</source>
        <translation>What if I forget it?</translation>
    </message>
    <message>
        <source>数据全部加密保存，每次打开程序都要输口令。电脑丢了，没有口令也看不到内容。</source>
        <translation>All data is stored encrypted, and the passphrase is asked each time. Whoever finds the computer sees nothing without it.</translation>
    </message>
    <message>
        <source>使用人</source>
        <translation>You</translation>
    </message>
    <message>
        <source>谁来用，口令是什么？</source>
        <translation>Who uses it, and the passphrase?</translation>
    </message>
    <message>
        <source>程序里没有后门。建好以后，请在“设置”的“锁屏与恢复码”里打印恢复码，装信封锁好，不要放在电脑旁边。与县局建立联系以后，县局核对本人后也能帮您设新口令。</source>
        <translation>There is no back door in the program. When this is done, print the recovery code (Settings, Lock and recovery code), put it in a sealed envelope and lock it away, not beside the PC. Once you have joined your bureau, it can help you to a new passphrase too, after checking who you are.</translation>
    </message>
    <message>
        <source>请填写使用人姓名。</source>
        <translation>Enter the user&apos;s name.</translation>
    </message>
</context>
<context>
    <name>PersonsTopic</name>
    <message>
        <source>使用人</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>几个人共用这台电脑时，每人一个口令；登记和改动都记在打开的人名下。</source>
        <translation>When several people share this computer, each has a passphrase; what is done is recorded under the name of who opened the program.</translation>
    </message>
    <message>
        <source>添加一个人</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>这个人的口令</source>
        <translation>Their passphrase</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>正在使用</source>
        <translation>In use now</translation>
    </message>
    <message>
        <source>给 {person} 设新口令</source>
        <translation>Set a new passphrase for {person}</translation>
    </message>
    <message>
        <source>设新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>移除 {person} 的口令</source>
        <translation>Remove the passphrase of {person}</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>保存新口令</source>
        <translation>Save passphrase</translation>
    </message>
    <message>
        <source>{person}的新口令已设好。保密事项中您打不开的，要等其他指定的人打开一次，对方才看得到。</source>
        <translation>The new passphrase of {person} is set. Confidential matters you cannot open yourself are visible to them once another of the people named has opened them.</translation>
    </message>
    <message>
        <source>已添加{person}。</source>
        <translation>{person} added.</translation>
    </message>
</context>
<context>
    <name>PhotoShelf</name>
    <message>
        <source>拖放照片到这里，或按回车选择文件</source>
        <translation>Drop photos, or press Enter</translation>
    </message>
    <message>
        <source>用作走访时间和位置</source>
        <translation>Use as time and place of the visit</translation>
    </message>
</context>
<context>
    <name>PhraseDialog</name>
    <message>
        <source>常用语和政策条款</source>
        <translation>Phrases and policy articles</translation>
    </message>
    <message>
        <source>输入几个字、条号（条例34）或法规名</source>
        <translation>Some words, an article (条例34) or a law</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>政策条款</source>
        <translation>Policy articles</translation>
    </message>
    <message>
        <source>给这句话起个名字</source>
        <translation>Name this phrase</translation>
    </message>
    <message>
        <source>插入</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>不再用这一条</source>
        <translation>Stop using this one</translation>
    </message>
    <message>
        <source>可以插入的句子</source>
        <translation>Phrases to insert</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>把选中的话存为我的常用语</source>
        <translation>Save the selected text as my phrase</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>&#x3000;我的</source>
        <translation>&#x3000;Mine</translation>
    </message>
    <message>
        <source>没有找到。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <source>不再使用</source>
        <translation>no longer used</translation>
    </message>
</context>
<context>
    <name>PhraseEditor</name>
    <message>
        <source>（自行填写）</source>
        <translation>(write your own)</translation>
    </message>
    <message>
        <source>{label}的常用写法</source>
        <translation>Usual wording of {label}</translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>随件带来的事项内容</source>
        <translation>The matter as it came</translation>
    </message>
    <message>
        <source>登记办理后，照这些开立本所的事项</source>
        <translation>Your own matter is made from it when you register</translation>
    </message>
</context>
<context>
    <name>PlacePicker</name>
    <message>
        <source>输入地名或拼音首字母</source>
        <translation>Place or pinyin initials</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>例如 楚雄、cx、chuxiong</source>
        <translation>e.g. 楚雄, cx, chuxiong</translation>
    </message>
    <message>
        <source>县（市、区）</source>
        <translation>County (city, district)</translation>
    </message>
    <message>
        <source>本所服务的乡镇（街道）</source>
        <translation>Townships (subdistricts) of this office</translation>
    </message>
    <message>
        <source>本所设在</source>
        <translation>The office is in</translation>
    </message>
    <message>
        <source>输入地名、全拼或拼音首字母。全国到村一级的区划已经随程序带来。</source>
        <translation>Type a name, pinyin or its initials. All places of China down to the village come with the program.</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>单位在哪里？</source>
        <translation>Where is the office?</translation>
    </message>
    <message>
        <source>全县 {count} 个乡镇（街道）：{names}</source>
        <translation>{count} {count:township|townships} (subdistricts): {names}</translation>
    </message>
    <message>
        <source>{town}：{count} 个村（社区）：{names}</source>
        <translation>{town}: {count} {count:village|villages} (communities): {names}</translation>
    </message>
    <message>
        <source>请输入县名，并从列表中选一个。</source>
        <translation>Type the county&apos;s name and choose it from the list.</translation>
    </message>
    <message>
        <source>请勾选本所服务的乡镇，至少一个。</source>
        <translation>Tick the townships of this office, at least one.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
</context>
<context>
    <name>PrintingTopic</name>
    <message>
        <source>打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>文书按 100% 的尺寸、打印机自己的精度（不低于每英寸 600 点）打印，不缩放、不留边。</source>
        <translation>Letters are printed at 100% and the printer&apos;s own resolution (600 dpi at least), neither scaled nor cropped.</translation>
    </message>
    <message>
        <source>换了打印机，先印一张标尺页，用直尺量一量：纸上的 100 毫米应当正好是 100 毫米。</source>
        <translation>With a new printer, print a ruler page first and measure it: 100 mm on paper must be exactly 100 mm.</translation>
    </message>
    <message>
        <source>打印标尺页…</source>
        <translation>Print ruler page…</translation>
    </message>
    <message>
        <source>文书用的字体</source>
        <translation>Fonts of letters</translation>
    </message>
    <message>
        <source>{role}：{file}</source>
        <translation>{role}: {file}</translation>
    </message>
    <message>
        <source>已送打印机</source>
        <translation>Sent to the printer</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>{month}月{day}日 {time}</source>
        <translation>{month}/{day} {time}</translation>
    </message>
    <message>
        <source>{when}&#x3000;{by}&#x3000;关闭了隐藏</source>
        <translation>{when}&#x3000;{by}&#x3000;turned hiding off</translation>
    </message>
    <message>
        <source>{list}，记录 {record}</source>
        <translation>{list}, record {record}</translation>
    </message>
    <message>
        <source>{list}，{count} 行</source>
        <translation>{list}, rows: {count}</translation>
    </message>
</context>
<context>
    <name>PrivacyPart</name>
    <message>
        <source>列表里的证件号、电话只显示头尾</source>
        <translation>Show only the ends of ID and phone numbers in lists</translation>
    </message>
    <message>
        <source>列表上的号码</source>
        <translation>Numbers in lists</translation>
    </message>
    <message>
        <source>要看完整的，点列表上的“显示号码”（F9）。填写和打印的内容、导出的表格不受影响。</source>
        <translation>To see them whole, press &quot;Show numbers&quot; (F9) on the list. Forms, prints and exported sheets are not affected.</translation>
    </message>
    <message>
        <source>复制的证件号、电话几秒后从剪贴板清除</source>
        <translation>Seconds until copied ID and phone numbers leave the clipboard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>谁看过完整号码</source>
        <translation>Who saw whole numbers</translation>
    </message>
    <message>
        <source>还没有人看过。</source>
        <translation>Nobody yet.</translation>
    </message>
    <message>
        <source>已保存。</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>ProblemsBox</name>
    <message>
        <source>内容齐全</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>签发前还有 {count} 处要补</source>
        <translation>To fill in before issue: {count}</translation>
    </message>
    <message>
        <source>F4 常用语&#x3000;F7 生僻字</source>
        <translation>F4 phrases&#x3000;F7 rare characters</translation>
    </message>
    <message>
        <source>内容齐全，请再核对 {count} 处</source>
        <translation>Complete; {count} to check</translation>
    </message>
    <message>
        <source>还有 {count} 处</source>
        <translation>{count} more</translation>
    </message>
</context>
<context>
    <name>Procedures</name>
    <message>
        <source>所</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>县局</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>乡镇政府</source>
        <translation>Township government</translation>
    </message>
    <message>
        <source>办理习惯，没有条文</source>
        <translation>Practice, no article</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>各程序共用的步骤</source>
        <translation>Steps shared by all procedures</translation>
    </message>
    <message>
        <source>由办理人定日期</source>
        <translation>date set by the handler</translation>
    </message>
    <message>
        <source>从{start}起算</source>
        <translation>from {start}</translation>
    </message>
    <message>
        <source>可延长一次，不超过{most}（{clause}）</source>
        <translation>may be extended once, by {most} at most ({clause})</translation>
    </message>
    <message>
        <source>只作提示，不计超期</source>
        <translation>a hint only, never overdue</translation>
    </message>
    <message>
        <source>天数可由本单位设定</source>
        <translation>the office may set the days</translation>
    </message>
    <message>
        <source>可扣除的天数：{clause}</source>
        <translation>Days that may be deducted: {clause}</translation>
    </message>
    <message>
        <source>免除：{why}</source>
        <translation>Waived: {why}</translation>
    </message>
    <message>
        <source>默认不用，由本单位打开</source>
        <translation>Off by default; switched on locally</translation>
    </message>
    <message>
        <source>有权决定：{who}</source>
        <translation>Competent: {who}</translation>
    </message>
    <message>
        <source>开始计时：{clocks}</source>
        <translation>Starts: {clocks}</translation>
    </message>
    <message>
        <source>停止计时：{clocks}</source>
        <translation>Stops: {clocks}</translation>
    </message>
    <message>
        <source>文书：{papers}</source>
        <translation>Letters: {papers}</translation>
    </message>
    <message>
        <source>开始时，成为“{to}”</source>
        <translation>At the start, to &quot;{to}&quot;</translation>
    </message>
    <message>
        <source>在“{start}”时，状态不变</source>
        <translation>While &quot;{start}&quot;, status unchanged</translation>
    </message>
    <message>
        <source>在“{start}”时，变为“{to}”</source>
        <translation>From &quot;{start}&quot; to &quot;{to}&quot;</translation>
    </message>
    <message>
        <source>任何在办的状态</source>
        <translation>any open status</translation>
    </message>
    <message>
        <source>任何办结的状态</source>
        <translation>any closed status</translation>
    </message>
    <message>
        <source>任何状态</source>
        <translation>any status</translation>
    </message>
</context>
<context>
    <name>ProceduresTopic</name>
    <message>
        <source>办理程序</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>每一步由谁办、期限几天、依据哪一条，都写在程序文件里。点一行可以逐步阅读。</source>
        <translation>Who takes each step, how many days it has and which article it rests on stands in the procedure files. Click a row to read it step by step.</translation>
    </message>
    <message>
        <source>县局自己的程序文件</source>
        <translation>Bureau&apos;s own procedure files</translation>
    </message>
    <message>
        <source>另存选中的…</source>
        <translation>Save chosen…</translation>
    </message>
    <message>
        <source>另存选中的程序文件</source>
        <translation>Save chosen procedure file</translation>
    </message>
    <message>
        <source>导入程序文件…</source>
        <translation>Import procedure…</translation>
    </message>
    <message>
        <source>第 {version} 版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>From</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>随程序发布</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>县局自己的</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>县局的，替换原来的</source>
        <translation>Bureau, replaces the program&apos;s</translation>
    </message>
    <message>
        <source>还没有。在上面选一个程序，“另存选中的…”，用记事本改好，再在这里导入；检查通过后替换原来的，并随U盘带给各所。</source>
        <translation>None yet. Choose a procedure above, press &quot;Save chosen…&quot;, edit it in Notepad and import it here; once it passes the check, it replaces the old one and goes to the offices by stick.</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>删除 {name}</source>
        <translation>Delete {name}</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>第 {version} 版&#x3000;·&#x3000;{source}</source>
        <translation>Version {version}&#x3000;·&#x3000;{source}</translation>
    </message>
    <message>
        <source>办理程序 (*.toml)</source>
        <translation>Procedures (*.toml)</translation>
    </message>
    <message>
        <source>导入程序文件</source>
        <translation>Import procedure</translation>
    </message>
    <message>
        <source>另存程序文件</source>
        <translation>Save procedure file</translation>
    </message>
    <message>
        <source>已另存“{name}”。用记事本改好，保存为 UTF-8，再导入。</source>
        <translation>Saved &quot;{name}&quot;. Edit it in Notepad, save it as UTF-8, then import it.</translation>
    </message>
    <message>
        <source>检查通过，已经在用。下次写U盘时带给各所。</source>
        <translation>Checked and in use. Goes to the offices when the stick is next written.</translation>
    </message>
    <message>
        <source>已删除，恢复随程序发布的。</source>
        <translation>Deleted; the program&apos;s own is used again.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>正在准备演示数据，约需半分钟…</source>
        <translation>Preparing the demonstration, half a minute or so…</translation>
    </message>
    <message>
        <source>新口令已设好，请用它打开。</source>
        <translation>The new passphrase is set; open with it.</translation>
    </message>
    <message>
        <source>这是演示：虚构的人和事，可以随便试。口令是 {passphrase}，县局一边的数据在 {folder}</source>
        <translation>This is a demonstration: invented people and matters, try whatever you like. The passphrase is {passphrase}; the bureau&apos;s data is in {folder}</translation>
    </message>
    <message>
        <source>已建立，可以开始登记了。拿到县局的邀请文件后，请到“数据交换”建立联系。</source>
        <translation>All set, registering can begin. When you have the bureau&apos;s invitation, connect under &quot;Exchange&quot;.</translation>
    </message>
    <message>
        <source>登记事项</source>
        <translation>Register matter</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>{done} / {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>ProposedTable</name>
    <message>
        <source>按属地分的所</source>
        <translation>Offices by place</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>哪一件</source>
        <translation>Which one</translation>
    </message>
    <message>
        <source>属地</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>Assign to</translation>
    </message>
    <message>
        <source>您选的</source>
        <translation>Your choice</translation>
    </message>
    <message>
        <source>按属地</source>
        <translation>By place</translation>
    </message>
    <message>
        <source>第{row}行交给：</source>
        <translation>Assign row {row} to:</translation>
    </message>
    <message>
        <source>“{place}”的 {count} 行都交给：</source>
        <translation>Assign all {count} {count:row|rows} of &quot;{place}&quot; to:</translation>
    </message>
    <message>
        <source>选一个所</source>
        <translation>Choose an office</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>已登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>RebuildCard</name>
    <message>
        <source>所里的电脑坏了，换了新电脑</source>
        <translation>An office&apos;s computer broke and was replaced</translation>
    </message>
    <message>
        <source>所里用新电脑写来重建申请（.lsrebuild）时，先打电话核对本人和数字，再交还该所以前报来的全部内容。交还以后，旧电脑写的数据包本局不再接收。</source>
        <translation>When an office sends a rebuild request (.lsrebuild) from its new computer, check person and digits by phone, then give back all it ever reported. After that, bundles of the old computer are no longer accepted.</translation>
    </message>
    <message>
        <source>把重建申请拖到这里，或点击选择</source>
        <translation>Drop the rebuild request here, or click to choose</translation>
    </message>
    <message>
        <source>数字一样，交还全部内容</source>
        <translation>Same digits, give everything back</translation>
    </message>
    <message>
        <source>{name} 要在新电脑上重建。请打电话给该所负责人，核对：{number}</source>
        <translation>{name} wants to rebuild on a new computer. Phone the head of the office and compare: {number}</translation>
    </message>
    <message>
        <source>是哪一个所</source>
        <translation>Which office</translation>
    </message>
    <message>
        <source>正在交还…</source>
        <translation>Giving back…</translation>
    </message>
    <message>
        <source>已写出 {count} 个文件（{first} 等）。再给该所写一次U盘，一起交给他们。</source>
        <translation>Files written: {count} ({first} and so on). Write a stick for that office too, and hand over both.</translation>
    </message>
</context>
<context>
    <name>RebuildPage</name>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>数字一样，开始重建</source>
        <translation>Same digits, rebuild</translation>
    </message>
    <message>
        <source>1&#x3000;写重建申请，交给县局</source>
        <translation>1&#x3000;Write a rebuild request for the bureau</translation>
    </message>
    <message>
        <source>旧电脑坏了又没有备份时用。报给过县局的事项、文书、照片都能回来；没有导出过的内容、没有发出的附件、草稿和本机设置回不来。</source>
        <translation>For when the old computer broke and there is no backup. Matters, letters and photos the bureau has received come back; what was never exported, attachments not sent, drafts and local settings do not.</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>写申请到U盘…</source>
        <translation>Write request to stick…</translation>
    </message>
    <message>
        <source>2&#x3000;读县局交还的内容</source>
        <translation>2&#x3000;Read what the bureau gives back</translation>
    </message>
    <message>
        <source>使用人姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>申请写到哪里</source>
        <translation>Where to write the request</translation>
    </message>
    <message>
        <source>例如 东华镇、dhz</source>
        <translation>e.g. 东华镇 or dhz</translation>
    </message>
    <message>
        <source>本所所在的乡镇（街道）</source>
        <translation>Township (subdistrict) of the office</translation>
    </message>
    <message>
        <source>坏的是县局的电脑？用密钥的第二份</source>
        <translation>The bureau&apos;s computer? Use the second key copy</translation>
    </message>
    <message>
        <source>选择县局的答复文件…</source>
        <translation>Choose the bureau&apos;s answer…</translation>
    </message>
    <message>
        <source>请输入乡镇名，并从列表中选一个。</source>
        <translation>Type the township&apos;s name and choose it from the list.</translation>
    </message>
    <message>
        <source>已写出 {file}，请交给县局。</source>
        <translation>{file} written; give it to the bureau.</translation>
    </message>
    <message>
        <source>选择县局的答复文件</source>
        <translation>Choose the bureau&apos;s answer</translation>
    </message>
    <message>
        <source>答复文件（*.lsrebuilt）</source>
        <translation>Answers (*.lsrebuilt)</translation>
    </message>
    <message>
        <source>{name}。请打电话给县局核对：{number}</source>
        <translation>{name}. Phone the bureau and compare: {number}</translation>
    </message>
    <message>
        <source>请先选择县局的答复文件，并核对数字。</source>
        <translation>Choose the bureau&apos;s answer first and compare the digits.</translation>
    </message>
    <message>
        <source>正在重建…</source>
        <translation>Rebuilding…</translation>
    </message>
</context>
<context>
    <name>Reckoned</name>
    <message>
        <source>{sentence}。</source>
        <translation>{sentence}.</translation>
    </message>
    <message>
        <source>{said}；{more}</source>
        <translation>{said}; {more}</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>看看能修复多少</source>
        <translation>See what can be saved</translation>
    </message>
    <message>
        <source>就用现在这份</source>
        <translation>Use it as it is</translation>
    </message>
    <message>
        <source>另找备份…</source>
        <translation>Other backup…</translation>
    </message>
    <message>
        <source>少了最近的改动：{name}</source>
        <translation>The latest changes are missing: {name}</translation>
    </message>
    <message>
        <source>数据文件损坏：{name}</source>
        <translation>The data is damaged: {name}</translation>
    </message>
    <message>
        <source>先找备份，再一页一页读出还读得出的内容，两边合起来，能补的都补回。损坏的文件原样留着，什么都不会删除。</source>
        <translation>Looks for backups first, then reads page by page what can still be read, and puts both together. Damaged files are kept as they are; nothing is deleted.</translation>
    </message>
    <message>
        <source>口令（密钥文件也坏了的，用做备份时的口令）</source>
        <translation>Passphrase (if the key file is damaged too, that of the backup)</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>选择备份，或放备份的文件夹</source>
        <translation>Choose a backup, or the folder with backups</translation>
    </message>
    <message>
        <source>请输入口令。</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>正在读损坏的数据…</source>
        <translation>Reading the damaged data…</translation>
    </message>
    <message>
        <source>修复</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>正在修复…</source>
        <translation>Repairing…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>RecoverWords</name>
    <message>
        <source>共 {pages} 页，读不出 {lost} 页</source>
        <translation>Pages: {pages}, unreadable: {lost}</translation>
    </message>
    <message>
        <source>{newest} 条改动里，读得出 {readable} 条</source>
        <translation>Changes: {newest}, readable: {readable}</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>sound</translation>
    </message>
    <message>
        <source>不见了，可以用备份里的</source>
        <translation>missing; the backup&apos;s can be used</translation>
    </message>
    <message>
        <source>已损坏，可以用备份里的</source>
        <translation>damaged; the backup&apos;s can be used</translation>
    </message>
    <message>
        <source>找不到数据文件</source>
        <translation>data file not found</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>日志</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>密钥文件</source>
        <translation>Key file</translation>
    </message>
    <message>
        <source>可用的备份</source>
        <translation>Usable backups</translation>
    </message>
    <message>
        <source>没有找到；插入存有备份的U盘或硬盘后，再点“另找备份…”</source>
        <translation>none found; insert a stick or disk with a backup, then press &quot;Other backup…&quot;</translation>
    </message>
    <message>
        <source>{when}：之后还能补回 {regained} 条，少 {lost} 条</source>
        <translation>{when}: changes after it regained: {regained}, lost: {lost}</translation>
    </message>
    <message>
        <source>{when}：之后的 {regained} 条都能补回</source>
        <translation>{when}: all changes after it regained ({regained})</translation>
    </message>
    <message>
        <source>修好了：全部内容都在，一条也没有少。</source>
        <translation>Repaired: everything is there, nothing was lost.</translation>
    </message>
    <message>
        <source>修好了：按日志重做了全部记录，一条也没有少。</source>
        <translation>Repaired: all records were replayed from the journal, nothing was lost.</translation>
    </message>
    <message>
        <source>修好了：以 {when} 的备份为底，补回之后的 {regained} 条改动。</source>
        <translation>Repaired: from the backup of {when}, with later changes regained: {regained}.</translation>
    </message>
    <message>
        <source>修好了：没有备份，用读得出的内容拼成。</source>
        <translation>Repaired: without a backup, from what could be read.</translation>
    </message>
    <message>
        <source>有 {count} 条改动哪里都没有了，县局那里可能还有，交换后会交还。</source>
        <translation>Changes found nowhere: {count}. The bureau may have them and give them back with an exchange.</translation>
    </message>
    <message>
        <source>从备份取回了 {count} 个附件。</source>
        <translation>Attachments fetched from the backup: {count}.</translation>
    </message>
    <message>
        <source>有 {count} 个附件还缺：自己的请重新添加原件，别的单位的会请他们再发。</source>
        <translation>Attachments still missing: {count}. Add the originals of your own again; others are asked to send theirs once more.</translation>
    </message>
    <message>
        <source>损坏的文件没有删除，放在 {folder}</source>
        <translation>The damaged files were not deleted; they are in {folder}</translation>
    </message>
</context>
<context>
    <name>RefusedPanel</name>
    <message>
        <source>{name}（按文件名）</source>
        <translation>{name} (by the file&apos;s name)</translation>
    </message>
    <message>
        <source>排在前一个之后</source>
        <translation>After the one before</translation>
    </message>
    <message>
        <source>先收好了</source>
        <translation>Kept for later</translation>
    </message>
    <message>
        <source>不能导入</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>已原样收好</source>
        <translation>Kept as it is</translation>
    </message>
    <message>
        <source>对不上</source>
        <translation>Does not fit</translation>
    </message>
    <message>
        <source>它接在同一单位较早的数据包后面。较早的也在这里时，会自动按顺序导入。</source>
        <translation>It follows an earlier bundle of the same office. If that one is here too, they are imported in order.</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>台账记录</source>
        <translation>Register entries</translation>
    </message>
    <message>
        <source>＋ 登记到台账…</source>
        <translation>＋ Add to register…</translation>
    </message>
    <message>
        <source>协调、证据、回访、会议研究等记到台账里，会列在这里。</source>
        <translation>Mediation, evidence, follow-up visits, meetings and the like, once entered in a register, are listed here.</translation>
    </message>
    <message>
        <source>还有 {count} 条</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>登记到台账</source>
        <translation>Add to register</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>输入姓名，按回车添加；只有这些人能打开</source>
        <translation>Type a name and press Enter; only these people can open it</translation>
    </message>
    <message>
        <source>更多栏目</source>
        <translation>More fields</translation>
    </message>
    <message>
        <source>事项种类</source>
        <translation>Kind of matter</translation>
    </message>
    <message>
        <source>谁可以打开（保密）</source>
        <translation>Who may open it (confidential)</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>检举控告和作风投诉只有这些人能打开，不进列表；不填就是登记人本人。</source>
        <translation>Accusations and complaints about conduct can be opened by these people only and are in no list; if empty, by you alone.</translation>
    </message>
    <message>
        <source>事由（一句话）</source>
        <translation>Subject (one sentence)</translation>
    </message>
    <message>
        <source>{count} 人以上习惯上算“{flag}”，登记时自动记上。</source>
        <translation>{count} people or more usually count as &quot;{flag}&quot;; registering notes it by itself.</translation>
    </message>
    <message>
        <source>检举的就是本所唯一的工作人员时，不要在这里登记：打印空白登记表手填，密封送县局。</source>
        <translation>If the accusation is about the office&apos;s only officer, do not register it here: print an empty form, fill it in by hand and send it to the bureau sealed.</translation>
    </message>
    <message>
        <source>收起更多栏目</source>
        <translation>Fewer fields</translation>
    </message>
    <message>
        <source>列表里没有“{words}”，请选一项，或者清空。</source>
        <translation>&quot;{words}&quot; is not in the list; choose one, or clear the field.</translation>
    </message>
    <message>
        <source>看不懂日期“{words}”，请写成 3.2 或 2026-3-2 的样子，或者清空。</source>
        <translation>Cannot read the date &quot;{words}&quot;; write it like 3.2 or 2026-3-2, or clear it.</translation>
    </message>
</context>
<context>
    <name>RegisterList</name>
    <message>
        <source>{done}/{target}&#x3000;{share}%（时间 {time}%）</source>
        <translation>{done}/{target}&#x3000;{share}% (time {time}%)</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>回车到下一栏，Ctrl+回车登记，Alt+数字换种类；没填的以后再补</source>
        <translation>Enter: next field, Ctrl+Enter: register, Alt+digit: kind; the rest can wait</translation>
    </message>
    <message>
        <source>暂存，另起一份</source>
        <translation>Set aside, begin another</translation>
    </message>
    <message>
        <source>这一份留在“今日”里，随时继续</source>
        <translation>This one stays under &quot;Today&quot;; go on at any time</translation>
    </message>
    <message>
        <source>登记  Ctrl+回车</source>
        <translation>Register  Ctrl+Enter</translation>
    </message>
    <message>
        <source>这份草稿已经不在了</source>
        <translation>This draft is gone</translation>
    </message>
    <message>
        <source>可能已经登记，或者已经丢弃。</source>
        <translation>It may have been registered or discarded.</translation>
    </message>
    <message>
        <source>已记下，登记后不再提示</source>
        <translation>Noted; not shown again once registered</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>Registered {number}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>还没有登记</source>
        <translation>Not registered yet</translation>
    </message>
    <message>
        <source>请改正标红的栏目，再按 Ctrl+回车。</source>
        <translation>Mend the fields marked red, then press Ctrl+Enter.</translation>
    </message>
</context>
<context>
    <name>Registers</name>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>—（0/0）</source>
        <translation>– (0/0)</translation>
    </message>
    <message>
        <source>{percent}%（{number}/{of}）</source>
        <translation>{percent}% ({number}/{of})</translation>
    </message>
</context>
<context>
    <name>RegistersPage</name>
    <message>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>没有写完的记录</source>
        <translation>Unfinished entries</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>表格…</source>
        <translation>Sheet…</translation>
    </message>
    <message>
        <source>完整登记</source>
        <translation>Full form</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>New entry</translation>
    </message>
    <message>
        <source>共 {count} 条</source>
        <translation>{count} in all</translation>
    </message>
    <message>
        <source>走访排查覆盖表</source>
        <translation>Visit coverage</translation>
    </message>
    <message>
        <source>导出现在的列表</source>
        <translation>Export this list</translation>
    </message>
    <message>
        <source>按屏幕上的筛选和顺序，写出全部栏目</source>
        <translation>All fields, filtered and sorted as on screen</translation>
    </message>
    <message>
        <source>导出屏幕上的栏目…</source>
        <translation>Export columns on screen…</translation>
    </message>
    <message>
        <source>和屏幕上看到的一样</source>
        <translation>Just as on screen</translation>
    </message>
    <message>
        <source>导出的表改好以后再导入：有错一次列出，一次写入，可以整批撤销</source>
        <translation>Edit an exported sheet and import it: all faults are listed at once, all rows written at once, and undone as a whole</translation>
    </message>
    <message>
        <source>导入表格…</source>
        <translation>Import sheet…</translation>
    </message>
    <message>
        <source>别处的旧台账：栏目自己对应，有错一次列出，可以整批撤销</source>
        <translation>Old registers from elsewhere: match the columns yourself; all faults are listed at once, and all can be undone</translation>
    </message>
    <message>
        <source>导入旧台账…</source>
        <translation>Import old register…</translation>
    </message>
    <message>
        <source>表格</source>
        <translation>Sheet</translation>
    </message>
</context>
<context>
    <name>Repeats</name>
    <message>
        <source>{percent}% 相近</source>
        <translation>{percent}% alike</translation>
    </message>
    <message>
        <source>{unit} {number}（{day}）：{words}</source>
        <translation>{unit} {number} ({day}): {words}</translation>
    </message>
    <message>
        <source>后来的一件</source>
        <translation>Later matter</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>以前的一件</source>
        <translation>Earlier matter</translation>
    </message>
    <message>
        <source>为什么</source>
        <translation>Why</translation>
    </message>
</context>
<context>
    <name>RepeatsCard</name>
    <message>
        <source>重复件</source>
        <translation>Repeats</translation>
    </message>
    <message>
        <source>后来又反映</source>
        <translation>came again later</translation>
    </message>
    <message>
        <source>已排除 {count} 件，重新比对</source>
        <translation>Ruled out: {count}. Compare again</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>已标为重复件</source>
        <translation>Marked as a repeat</translation>
    </message>
    <message>
        <source>已认定，下次交换时告知该所</source>
        <translation>Settled; the office is told with the next exchange</translation>
    </message>
    <message>
        <source>已记下：不是同一件</source>
        <translation>Noted: not the same matter</translation>
    </message>
    <message>
        <source>已取消关联</source>
        <translation>Unlinked</translation>
    </message>
    <message>
        <source>重新比对</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>以前的一件</source>
        <translation>earlier matter</translation>
    </message>
    <message>
        <source>取消关联</source>
        <translation>Unlink</translation>
    </message>
    <message>
        <source>县局提示：{unit}有过同一件事 {number}</source>
        <translation>The bureau points out: {unit} had the same matter, {number}</translation>
    </message>
    <message>
        <source>{said}（{reason}）</source>
        <translation>{said} ({reason})</translation>
    </message>
    <message>
        <source>标为重复件</source>
        <translation>Mark as repeat</translation>
    </message>
    <message>
        <source>不是同一件</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>{percent}% 相近</source>
        <translation>{percent}% alike</translation>
    </message>
    <message>
        <source>同一件：{number}</source>
        <translation>Same matter: {number}</translation>
    </message>
    <message>
        <source>不是同一件：{number}</source>
        <translation>Not the same: {number}</translation>
    </message>
    <message>
        <source>同一件</source>
        <translation>Same matter</translation>
    </message>
</context>
<context>
    <name>RepeatsPage</name>
    <message>
        <source>跨所重复件</source>
        <translation>Repeats across offices</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>近 {days} 天</source>
        <translation>Last {days} days</translation>
    </message>
    <message>
        <source>同一件</source>
        <translation>Same matter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>不是同一件</source>
        <translation>Not the same</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>这段时间登记的事项里，没有看到别的所以前办过的。</source>
        <translation>No matter registered in this time seems to have been with another office before.</translation>
    </message>
    <message>
        <source>认定以后，下次交换时告诉后来登记的那个所。</source>
        <translation>Once settled, the office that registered later is told with the next exchange.</translation>
    </message>
    <message>
        <source>重新比对</source>
        <translation>Compare again</translation>
    </message>
    <message>
        <source>看多久以来登记的</source>
        <translation>Registered since</translation>
    </message>
    <message>
        <source>正在比对各所的事项…</source>
        <translation>Comparing the offices&apos; matters…</translation>
    </message>
    <message>
        <source>已认定，下次交换时告知该所</source>
        <translation>Settled; the office is told with the next exchange</translation>
    </message>
    <message>
        <source>已记下：不是同一件</source>
        <translation>Noted: not the same matter</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>其中 {count} {unit}保密，计入数字，不列在清单里。</source>
        <translation>Confidential: {count} {unit}, counted but not listed.</translation>
    </message>
    <message>
        <source>封存以后有更正：按现在的记录是 {now}（{change}）。</source>
        <translation>Corrected after sealing: by the present records it is {now} ({change}).</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>统计</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>图</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>报表</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>封存本期</source>
        <translation>Seal period</translation>
    </message>
    <message>
        <source>本期的数字从此不变，以后的更正另外列出</source>
        <translation>The period&apos;s figures stay fixed; later corrections are shown beside them</translation>
    </message>
    <message>
        <source>解除封存…</source>
        <translation>Unseal…</translation>
    </message>
    <message>
        <source>填上级报表…</source>
        <translation>Fill in a form from above…</translation>
    </message>
    <message>
        <source>打印  Ctrl+P</source>
        <translation>Print  Ctrl+P</translation>
    </message>
    <message>
        <source>看哪一张表，还是看图</source>
        <translation>Which table, or charts</translation>
    </message>
    <message>
        <source>正在统计</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>{unit}&#x3000;{period}</source>
        <translation>{unit}&#x3000;{period}</translation>
    </message>
    <message>
        <source>共 {count} 件</source>
        <translation>{count} in all</translation>
    </message>
    <message>
        <source>另有 {count} 件保密事项，不列在这里。</source>
        <translation>{count} more are confidential and not listed.</translation>
    </message>
    <message>
        <source>报表：{title}</source>
        <translation>Report: {title}</translation>
    </message>
    <message>
        <source>“{title}”没有可以打开的事项。</source>
        <translation>&quot;{title}&quot; has no matter to open.</translation>
    </message>
    <message>
        <source>另有 {count} 件保密事项。</source>
        <translation>{count} more are confidential.</translation>
    </message>
    <message>
        <source>正在排版</source>
        <translation>Laying out</translation>
    </message>
    <message>
        <source>Excel 表格…</source>
        <translation>Excel sheet…</translation>
    </message>
    <message>
        <source>数字能再算，一张表一个工作表</source>
        <translation>Figures can be computed on; one sheet a table</translation>
    </message>
    <message>
        <source>PDF 文件…</source>
        <translation>PDF file…</translation>
    </message>
    <message>
        <source>和打印的一样，附图</source>
        <translation>As printed, with charts</translation>
    </message>
    <message>
        <source>上级发的表格，按单元格名称填好</source>
        <translation>A sheet from above, filled by the names of its cells</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel sheets (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>导出报表</source>
        <translation>Export report</translation>
    </message>
    <message>
        <source>已导出到 {name}</source>
        <translation>Exported to {name}</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>已封存{period}的数字</source>
        <translation>Figures of {period} sealed</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>已解除封存</source>
        <translation>Unsealed</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>解除封存</source>
        <translation>Unseal</translation>
    </message>
    <message>
        <source>已解除封存，数字按现在的记录统计</source>
        <translation>Unsealed; figures follow the present records</translation>
    </message>
    <message>
        <source>解除以后，{period}的数字会随更正改变。</source>
        <translation>Once unsealed, the figures of {period} change with corrections.</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>更正</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>更正事项内容</source>
        <translation>Correct the matter</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>{count} 人</source>
        <translation>People: {count}</translation>
    </message>
    <message>
        <source>{first}最初收到，{here}转到本单位</source>
        <translation>First received {first}, came here {here}</translation>
    </message>
    <message>
        <source>来源 {unit}</source>
        <translation>From {unit}</translation>
    </message>
    <message>
        <source>限 {day} 前</source>
        <translation>Due by {day}</translation>
    </message>
    <message>
        <source>化解时限 {day}</source>
        <translation>Settle by {day}</translation>
    </message>
</context>
<context>
    <name>RescueCard</name>
    <message>
        <source>所里忘了口令</source>
        <translation>An office forgot its passphrase</translation>
    </message>
    <message>
        <source>所里写来求助文件（.lsrescue）时，先打电话核对本人和数字，再写答复。每次帮忙都会记下来。</source>
        <translation>When an office sends a help request (.lsrescue), check person and digits by phone, then write the answer. Each help is recorded.</translation>
    </message>
    <message>
        <source>把求助文件拖到这里，或点击选择</source>
        <translation>Drop the help request here, or click to choose</translation>
    </message>
    <message>
        <source>数字一样，写答复</source>
        <translation>Same digits, write answer</translation>
    </message>
    <message>
        <source>{name} 忘了口令。请打电话给该所负责人，核对：{number}</source>
        <translation>{name} forgot the passphrase. Phone the head of the office and compare: {number}</translation>
    </message>
    <message>
        <source>由保密人员用自己的口令登录后来答复，对方才能再看保密事项的内容；现在答复，只能打开其余的内容。</source>
        <translation>Only an answer by somebody in charge of confidential matters, opened with their own passphrase, lets the office see confidential content again; an answer now opens the rest.</translation>
    </message>
    <message>
        <source>已写出答复：{file}。请交给该所，他们凭它设新口令。</source>
        <translation>Answer written: {file}. Give it to the office to set a new passphrase.</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>备份文件夹</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>选一份备份，输入做备份时的口令。备份和这台电脑上原有的数据都不会被改动，恢复出来的是新的一份。</source>
        <translation>Choose a backup and enter its passphrase. Neither the backup nor the data on this computer is changed; what is restored is a new copy.</translation>
    </message>
    <message>
        <source>别处的备份…</source>
        <translation>Backup elsewhere…</translation>
    </message>
    <message>
        <source>做备份时的口令</source>
        <translation>Passphrase of that backup</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>选择备份，或放备份的文件夹</source>
        <translation>Choose a backup, or the folder with backups</translation>
    </message>
    <message>
        <source>看看里面有什么</source>
        <translation>See what it holds</translation>
    </message>
    <message>
        <source>请先选择备份文件夹。</source>
        <translation>Choose the backup folder first.</translation>
    </message>
    <message>
        <source>正在打开备份…</source>
        <translation>Opening the backup…</translation>
    </message>
    <message>
        <source>恢复并打开</source>
        <translation>Restore and open</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring…</translation>
    </message>
</context>
<context>
    <name>RoleStep</name>
    <message>
        <source>选定后不能更改；以后换单位，请新建一份数据。</source>
        <translation>Cannot be changed later; for another office, begin new data.</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>这台电脑在哪里用？</source>
        <translation>Where is this computer used?</translation>
    </message>
    <message>
        <source>登记来信来访和纠纷，走访，办文书，每周把数据带给县局。</source>
        <translation>Registers letters, visitors and disputes, makes visits, writes letters, takes its data to the bureau every week.</translation>
    </message>
    <message>
        <source>所：乡镇自然资源所（国土所）</source>
        <translation>Office: township natural resources office</translation>
    </message>
    <message>
        <source>汇总各所的数据，看总览和超期，登记本局直接受理的事项。</source>
        <translation>Gathers the offices&apos; data, watches overdue matters, registers what comes to the bureau itself.</translation>
    </message>
    <message>
        <source>局：县（市、区）自然资源局</source>
        <translation>Bureau: county natural resources bureau</translation>
    </message>
    <message>
        <source>请选择“所”或“局”。</source>
        <translation>Choose &quot;Office&quot; or &quot;Bureau&quot;.</translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>＋ 添加一项</source>
        <translation>＋ Add item</translation>
    </message>
    <message>
        <source>添加一项</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>第 {number} 项</source>
        <translation>Item {number}</translation>
    </message>
    <message>
        <source>移除第 {number} 项</source>
        <translation>Remove item {number}</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>RulingsCard</name>
    <message>
        <source>裁定</source>
        <translation>Rulings</translation>
    </message>
    <message>
        <source>撤回对{name}的裁定</source>
        <translation>Withdraw the ruling on {name}</translation>
    </message>
    <message>
        <source>选错了…</source>
        <translation>Wrong one…</translation>
    </message>
    <message>
        <source>{name}，{when}由{by}选定：{reason}</source>
        <translation>{name}, chosen {when} by {by}: {reason}</translation>
    </message>
    <message>
        <source>&#x3000;已撤回：{reason}</source>
        <translation>&#x3000;Withdrawn: {reason}</translation>
    </message>
</context>
<context>
    <name>SafekeepPanel</name>
    <message>
        <source>备份是整份数据的加密副本，请放在另一个U盘或移动硬盘上。电脑坏了，用它和口令就能恢复。</source>
        <translation>A backup is an encrypted copy of all data; keep it on another stick or disk. If the computer breaks, it can be restored with the passphrase.</translation>
    </message>
    <message>
        <source>立即备份…</source>
        <translation>Back up now…</translation>
    </message>
    <message>
        <source>检查数据</source>
        <translation>Check data</translation>
    </message>
    <message>
        <source>彻底检查</source>
        <translation>Thorough check</translation>
    </message>
    <message>
        <source>把全部记录重做一遍并核对，打开每个附件；要几分钟</source>
        <translation>Replays and compares all records and opens every attachment; takes some minutes</translation>
    </message>
    <message>
        <source>上次备份：{when}</source>
        <translation>Last backup: {when}</translation>
    </message>
    <message>
        <source>还没有备份过。</source>
        <translation>No backup yet.</translation>
    </message>
    <message>
        <source>备份到哪里</source>
        <translation>Where to put the backup</translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up…</translation>
    </message>
    <message>
        <source>已备份到 {folder}，读回核对一致。</source>
        <translation>Backed up to {folder}; read back and compared: identical.</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>数据完好。</source>
        <translation>The data is sound.</translation>
    </message>
    <message>
        <source>发现问题。请重新启动程序，按打开页上的提示修复；先不要录入新内容：</source>
        <translation>Problems found. Restart the program and follow the repair on the page that opens; enter nothing new before:</translation>
    </message>
</context>
<context>
    <name>SafekeepingTopic</name>
    <message>
        <source>电脑坏了、丢了，有一份好的备份，一小时就能接着用。看三个日期：备份、U盘备份、检查，都不要太旧。</source>
        <translation>If the computer breaks or is lost, a good backup gets you going within an hour. Watch three dates: backup, backup on a stick, check. None should be old.</translation>
    </message>
    <message>
        <source>保管</source>
        <translation>Safekeeping</translation>
    </message>
</context>
<context>
    <name>ScanActs</name>
    <message>
        <source>选择扫描件</source>
        <translation>Choose scans</translation>
    </message>
    <message>
        <source>照片和 PDF ({pattern})</source>
        <translation>Photos and PDF ({pattern})</translation>
    </message>
    <message>
        <source>选择放扫描件的文件夹或U盘</source>
        <translation>Choose the folder or stick with the scans</translation>
    </message>
    <message>
        <source>正在识别扫描件</source>
        <translation>Reading scans</translation>
    </message>
    <message>
        <source>没有找到照片或 PDF。</source>
        <translation>No photos or PDFs found.</translation>
    </message>
    <message>
        <source>已归档 {count} 份扫描件：{names}</source>
        <translation>Scans filed: {count} ({names})</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record service</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>扫描件归档</source>
        <translation>File scans</translation>
    </message>
    <message>
        <source>这些扫描件要您指一下是哪份文书</source>
        <translation>Which letters do these scans belong to?</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有图像</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>{name} 是哪份文书</source>
        <translation>Letter of {name}</translation>
    </message>
    <message>
        <source>归到这份文书</source>
        <translation>File to this letter</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>没有选的不会丢：原来的文件还在原处。还有 {count} 份没有归档。</source>
        <translation>Nothing is lost: the files stay where they were. Not filed yet: {count}.</translation>
    </message>
    <message>
        <source>都归档了。</source>
        <translation>All filed.</translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>办结与否</source>
        <translation>Open or closed</translation>
    </message>
    <message>
        <source>未办结</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>村或乡镇</source>
        <translation>Village or township</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <source>从哪天</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到哪天</source>
        <translation>To</translation>
    </message>
    <message>
        <source>找什么</source>
        <translation>What to find</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>搜索人名、编号、电话、内容（Ctrl+F）</source>
        <translation>Search names, numbers, phones, text (Ctrl+F)</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>人名、电话、编号、内容；汉字、拼音或首字母（zsw）都行</source>
        <translation>Names, phones, numbers, text; Chinese, pinyin or initials (zsw)</translation>
    </message>
    <message>
        <source>找到的</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>给这个查找起个名字，按回车保存</source>
        <translation>Name this search and press Enter</translation>
    </message>
    <message>
        <source>保存为视图  Ctrl+S</source>
        <translation>Save as view  Ctrl+S</translation>
    </message>
    <message>
        <source>{what}&#x3000;{count}</source>
        <translation>{what}&#x3000;{count}</translation>
    </message>
    <message>
        <source>还有 {count} 条{what}…</source>
        <translation>{what}: {count} more…</translation>
    </message>
    <message>
        <source>没有找到。可以少打几个字、换拼音，或者清除筛选。</source>
        <translation>Nothing found. Try fewer characters or pinyin, or clear the filters.</translation>
    </message>
    <message>
        <source>找到 {count} 条&#x3000;↑↓ 选择&#x3000;回车打开</source>
        <translation>Found: {count}&#x3000;↑↓ choose&#x3000;Enter opens</translation>
    </message>
    <message>
        <source>&#x3000;正在编目，还有 {count} 条记录没有编完</source>
        <translation>&#x3000;Indexing, {count} {count:record|records} to go</translation>
    </message>
    <message>
        <source>保存的视图</source>
        <translation>Saved views</translation>
    </message>
    <message>
        <source>最近找过</source>
        <translation>Recent searches</translation>
    </message>
    <message>
        <source>输入一个字就开始找；保密事项不在其中</source>
        <translation>Searches from the first character; confidential matters are left out</translation>
    </message>
    <message>
        <source>已保存视图“{name}”：空着查找栏时列在最前面</source>
        <translation>View &quot;{name}&quot; saved: listed first while the search field is empty</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>Bureau and office</translation>
    </message>
    <message>
        <source>{count} 件事项</source>
        <translation>matters: {count}</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已送审</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>待签发</source>
        <translation>To issue</translation>
    </message>
    <message>
        <source>已签发</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>交办转办</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>黄牌</source>
        <translation>Yellow card</translation>
    </message>
    <message>
        <source>请示</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>更正请求</source>
        <translation>Correction request</translation>
    </message>
    <message>
        <source>紧急报告</source>
        <translation>Urgent report</translation>
    </message>
</context>
<context>
    <name>SecondCopyPage</name>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>1&#x3000;读密钥的第二份</source>
        <translation>1&#x3000;Read the second key copy</translation>
    </message>
    <message>
        <source>县局的电脑坏了又没有备份时用。各所封给本局的数据包能打开，各所也还认得本局；各所导入本局的数据包后，会把本局和他们自己的内容带回来。有备份的，请从备份恢复。</source>
        <translation>For when the bureau&apos;s computer broke and there is no backup. Bundles the offices sealed for the bureau can be opened, and the offices still know the bureau; once they have imported its bundle, they bring back its entries and their own. If there is a backup, restore that.</translation>
    </message>
    <message>
        <source>做这一份时的口令</source>
        <translation>Passphrase of this copy</translation>
    </message>
    <message>
        <source>选择 .age 文件或那一页的扫描件…</source>
        <translation>Choose the .age file or a scan of the page…</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>文件和纸都丢了：新建一个县局，给各所重新发邀请，重新核对数字。</source>
        <translation>If file and paper are both lost, begin a new bureau, invite the offices again and compare digits again.</translation>
    </message>
    <message>
        <source>2&#x3000;在这台电脑上建立</source>
        <translation>2&#x3000;Begin on this computer</translation>
    </message>
    <message>
        <source>使用人姓名</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>选择密钥的第二份</source>
        <translation>Choose the second key copy</translation>
    </message>
    <message>
        <source>{name}，密钥指纹 {number}</source>
        <translation>{name}, key fingerprint {number}</translation>
    </message>
    <message>
        <source>请先读密钥的第二份。</source>
        <translation>Read the second key copy first.</translation>
    </message>
    <message>
        <source>正在建立加密的数据文件…</source>
        <translation>Creating the encrypted database…</translation>
    </message>
</context>
<context>
    <name>SecondCopyTopic</name>
    <message>
        <source>密钥第二份</source>
        <translation>Second key copy</translation>
    </message>
    <message>
        <source>电脑坏了又没有备份时，凭它在新电脑上打开各所的数据包，各所也还认得本局。</source>
        <translation>If the computer breaks and there is no backup, it opens the offices&apos; bundles on a new one, and the offices still know the bureau.</translation>
    </message>
    <message>
        <source>第二份的口令</source>
        <translation>Passphrase of the second copy</translation>
    </message>
    <message>
        <source>口令请与这一份分开保管。文件放另一个U盘，纸装信封锁好；两样都丢了，只能给各所重新发邀请、重新核对数字。</source>
        <translation>Keep the passphrase apart from the copy. Put the file on another stick, the paper in a locked-away envelope; if both are lost, the offices must be invited and compared anew.</translation>
    </message>
    <message>
        <source>写到另一个U盘…</source>
        <translation>Write to other stick…</translation>
    </message>
    <message>
        <source>打印一页…</source>
        <translation>Print a page…</translation>
    </message>
    <message>
        <source>读回核对…</source>
        <translation>Read back…</translation>
    </message>
    <message>
        <source>本机恢复过旧备份：从第二份取回密钥…</source>
        <translation>Old backup restored here: take keys from the second copy…</translation>
    </message>
    <message>
        <source>还没有第二份。</source>
        <translation>There is no second copy yet.</translation>
    </message>
    <message>
        <source>换过密钥，以前的第二份已经不是现在用的：请重新做一份。</source>
        <translation>The keys were changed and the former second copy is out of date: make a new one.</translation>
    </message>
    <message>
        <source>{made} 做过，还没有读回核对：请扫描那一页，选“读回核对”。</source>
        <translation>Made {made}, not read back yet: scan the page and choose &quot;Read back&quot;.</translation>
    </message>
    <message>
        <source>有第二份：{made} 做，{read} 读回核对过。</source>
        <translation>There is a second copy: made {made}, read back and compared {read}.</translation>
    </message>
    <message>
        <source>第二份写到哪个U盘</source>
        <translation>Stick for the second copy</translation>
    </message>
    <message>
        <source>已写出 {file} 并读回核对。</source>
        <translation>{file} written, read back and compared.</translation>
    </message>
    <message>
        <source>选择第二份：.age 文件或那一页的扫描件</source>
        <translation>Choose the second copy: the .age file or a scan of the page</translation>
    </message>
    <message>
        <source>第二份打得开，是现在用的密钥。</source>
        <translation>The second copy opens and holds the present keys.</translation>
    </message>
    <message>
        <source>已取回密钥。请先导入各所的数据包，再给各所写U盘。</source>
        <translation>Keys taken in. First import the offices&apos; bundles, then write sticks for the offices.</translation>
    </message>
    <message>
        <source>这一份里的密钥本机都有，没有改变。</source>
        <translation>This computer has all keys of this copy; nothing was changed.</translation>
    </message>
</context>
<context>
    <name>SecurityTopic</name>
    <message>
        <source>安全</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>口令保护这台电脑上的全部数据。</source>
        <translation>The passphrase protects all data on this computer.</translation>
    </message>
    <message>
        <source>现在的口令</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>新口令</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>以前做的备份仍用做备份时的口令打开。口令忘了，凭恢复码，或请县局核对后帮忙，可以设新口令。</source>
        <translation>Earlier backups still open with the passphrase of their time. A forgotten passphrase can be replaced with the recovery code, or by your bureau after a check.</translation>
    </message>
    <message>
        <source>更改口令</source>
        <translation>Change passphrase</translation>
    </message>
    <message>
        <source>请输入现在的口令。</source>
        <translation>Enter the present passphrase.</translation>
    </message>
    <message>
        <source>口令已更改，下次打开时用新口令。</source>
        <translation>Passphrase changed; use the new one from now on.</translation>
    </message>
</context>
<context>
    <name>SeenBox</name>
    <message>
        <source>{count} 件</source>
        <translation>Matters: {count}</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Ctrl+Shift+{place}</source>
        <translation>Ctrl+Shift+{place}</translation>
    </message>
    <message>
        <source>就是此人：{name}</source>
        <translation>Same person: {name}</translation>
    </message>
    <message>
        <source>就是此人</source>
        <translation>Same person</translation>
    </message>
</context>
<context>
    <name>SeenCard</name>
    <message>
        <source>以前来过</source>
        <translation>Was here before</translation>
    </message>
    <message>
        <source>填写姓名、电话或身份证号时，这里会列出以前的来访和办理情况。</source>
        <translation>While you type a name, phone or ID number, earlier matters of that person are listed here.</translation>
    </message>
    <message>
        <source>内容相近的事项</source>
        <translation>Similar matters</translation>
    </message>
    <message>
        <source>{percent}% 相近</source>
        <translation>{percent}% alike</translation>
    </message>
    <message>
        <source>同村，{said}</source>
        <translation>Same village, {said}</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>Ctrl+Shift+{place}</source>
        <translation>Ctrl+Shift+{place}</translation>
    </message>
    <message>
        <source>就是此人</source>
        <translation>Same person</translation>
    </message>
    <message>
        <source>就是此人：{name}</source>
        <translation>Same person: {name}</translation>
    </message>
    <message>
        <source>共 {count} 件</source>
        <translation>{count} in all</translation>
    </message>
    <message>
        <source>这是第 {count} 次</source>
        <translation>No. {count}</translation>
    </message>
    <message>
        <source>不是同一人：{name}</source>
        <translation>Another person: {name}</translation>
    </message>
    <message>
        <source>不是同一人</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>同一件事</source>
        <translation>Same matter</translation>
    </message>
    <message>
        <source>不是同一件：{number}</source>
        <translation>Not the same: {number}</translation>
    </message>
    <message>
        <source>不是</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ServeDialog</name>
    <message>
        <source>送达方式</source>
        <translation>Way of service</translation>
    </message>
    <message>
        <source>信访条例没有规定送达的办法，参照民事诉讼法。</source>
        <translation>The petition regulation does not say how to serve; the Civil Procedure Law is followed.</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record service</translation>
    </message>
    <message>
        <source>签收人（回执到了再填）</source>
        <translation>Signed for by (once the receipt is back)</translation>
    </message>
    <message>
        <source>到{day}满{days}日，那天起视为送达，由程序记上。</source>
        <translation>{days} {days:day|days} are over on {day}; it counts as served from then on, and the program records it.</translation>
    </message>
</context>
<context>
    <name>ServiceAsked</name>
    <message>
        <source>公告送达的，填公告满30日的那一天。</source>
        <translation>For service by public notice enter the day on which the 30 days are over.</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Served on</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed for by</translation>
    </message>
    <message>
        <source>更正原因</source>
        <translation>Reason for the correction</translation>
    </message>
    <message>
        <source>请填写日期，例如 3.2 或 今天。</source>
        <translation>Enter a date, such as 3.2 or today.</translation>
    </message>
    <message>
        <source>送达方式不变。从送达之日起算的期限跟着重新推算；原来的日期和更正的原因留在历史里。</source>
        <translation>The way of service stays. The limits that count from the day of service are reckoned anew; the former day and the reason stay in the history.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>本单位</source>
        <translation>This office</translation>
    </message>
    <message>
        <source>办事规矩</source>
        <translation>How things are done</translation>
    </message>
    <message>
        <source>国家系统</source>
        <translation>National system</translation>
    </message>
    <message>
        <source>口令和保密</source>
        <translation>Passphrase and secrecy</translation>
    </message>
    <message>
        <source>备份和密钥</source>
        <translation>Backups and keys</translation>
    </message>
    <message>
        <source>这台电脑</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>SettingsStep</name>
    <message>
        <source>已按所在地填好，请核对。有权作出处理意见的机关盖章，所起草、登记、送达。以后可在“设置”里改。</source>
        <translation>Filled in for your place, please check. The organ competent to decide puts its seal; the office drafts, registers and serves. Can be changed under &quot;Settings&quot;.</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>文书上怎么写？</source>
        <translation>What stands on letters?</translation>
    </message>
</context>
<context>
    <name>SheetActs</name>
    <message>
        <source>正在排版</source>
        <translation>Laying out</translation>
    </message>
    <message>
        <source>导出表格</source>
        <translation>Export sheet</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel sheets (*.xlsx)</translation>
    </message>
    <message>
        <source>已导出到 {name}</source>
        <translation>Exported to {name}</translation>
    </message>
    <message>
        <source>正在导出</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>导入表格</source>
        <translation>Import sheet</translation>
    </message>
    <message>
        <source>正在读表格</source>
        <translation>Reading the sheet</translation>
    </message>
    <message>
        <source>表里的内容和台账一样，没有要改的。</source>
        <translation>The sheet is the same as the register; nothing to change.</translation>
    </message>
    <message>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <source>已导入 {count} 条</source>
        <translation>Imported: {count}</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>整批已撤销</source>
        <translation>All of it undone</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>台账目录</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>到期提醒</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>走访排查覆盖</source>
        <translation>Visit coverage</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>第 {now} 步，共 {all} 步：{name}</source>
        <translation>Step {now} of {all}: {name}</translation>
    </message>
</context>
<context>
    <name>StickPart</name>
    <message>
        <source>失火、失窃时，电脑和旁边的硬盘会一起没有，所以要有一份放在别处。U盘上的备份同样是加密的，捡到的人打不开。写好后会从U盘读回来核对；U盘上别的文件不会动。</source>
        <translation>Fire or theft takes the computer and the disk beside it, so keep one backup elsewhere. On a stick it is encrypted as well; whoever finds it cannot open it. It is read back and compared once written; other files on the stick are left alone.</translation>
    </message>
    <message>
        <source>U盘备份</source>
        <translation>Backup on a stick</translation>
    </message>
    <message>
        <source>插着U盘时，每天自动备份到U盘一次</source>
        <translation>Back up to an inserted stick once a day</translation>
    </message>
    <message>
        <source>U盘上留几份</source>
        <translation>Copies to keep on the stick</translation>
    </message>
    <message>
        <source>备份到U盘</source>
        <translation>Back up to stick</translation>
    </message>
    <message>
        <source>上次备份到U盘：{when}（{label}）</source>
        <translation>Last backup on a stick: {when} ({label})</translation>
    </message>
    <message>
        <source>还没有备份到U盘过。</source>
        <translation>No backup on a stick yet.</translation>
    </message>
    <message>
        <source>正在备份到U盘…</source>
        <translation>Backing up to the stick…</translation>
    </message>
    <message>
        <source>已备份到U盘 {folder}，读回核对一致。拔出前请先安全弹出。</source>
        <translation>Backed up to the stick, {folder}; read back and compared: identical. Eject it before pulling it out.</translation>
    </message>
</context>
<context>
    <name>StoreList</name>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
</context>
<context>
    <name>StoryCard</name>
    <message>
        <source>经过</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>记走访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>改动历史</source>
        <translation>History of changes</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>建议</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>TasksView</name>
    <message>
        <source>到期提醒</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>七天之内，各台账没有到期的事。排查、接待、巡查和议定事项到期前会列在这里。</source>
        <translation>Nothing in the registers is due within seven days. Inspections, receptions, patrols and decisions of meetings are listed here before they are due.</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>超期{days}天</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>还有{days}天</source>
        <translation>{days} d left</translation>
    </message>
</context>
<context>
    <name>TemplatePage</name>
    <message>
        <source>填上级报表</source>
        <translation>Fill in a form from above</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>把上级发的表格拖到这里，或点击选择文件（xlsx）</source>
        <translation>Drop the form from above here, or click to choose (xlsx)</translation>
    </message>
    <message>
        <source>每个名称填什么</source>
        <translation>What each name gets</translation>
    </message>
    <message>
        <source>填好，另存为…</source>
        <translation>Fill in, save as…</translation>
    </message>
    <message>
        <source>表里要填的格子，先在 WPS 的名称框里起好名字。选好每个名称是什么数字，下个月的同一张表自动认得。</source>
        <translation>First name the cells to fill in the name box of WPS. Choose the figure for each name; next month the same form is known.</translation>
    </message>
    <message>
        <source>报告期（如 2026-11、2026）</source>
        <translation>Period (e.g. 2026-11, 2026)</translation>
    </message>
    <message>
        <source>正在读表格</source>
        <translation>Reading the sheet</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>表里的位置</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>填什么</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>“{name}”填什么</source>
        <translation>Figure for &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>填好，另存为</source>
        <translation>Fill in, save as</translation>
    </message>
    <message>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel sheets (*.xlsx)</translation>
    </message>
    <message>
        <source>正在填表</source>
        <translation>Filling in</translation>
    </message>
    <message>
        <source>已填好 {name}，有 {count} 个名称没有对应：{names}</source>
        <translation>{name} filled in; names without a figure: {count} ({names})</translation>
    </message>
    <message>
        <source>已填好 {name}</source>
        <translation>{name} filled in</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>{name}（回车打开，Delete 移除）</source>
        <translation>{name} (Enter opens, Delete removes)</translation>
    </message>
    <message>
        <source>{name}（回车打开，F2 写说明，Delete 移除）</source>
        <translation>{name} (Enter opens, F2 writes a caption, Delete removes)</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>写说明…</source>
        <translation>Write caption…</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
</context>
<context>
    <name>TodayDuties</name>
    <message>
        <source>应于 {day}</source>
        <translation>By {day}</translation>
    </message>
    <message>
        <source>已过 {days} 天</source>
        <translation>{days} d past</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>超期 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <source>请核对</source>
        <translation>Please check</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} d left</translation>
    </message>
    <message>
        <source>未签收</source>
        <translation>No receipt</translation>
    </message>
    <message>
        <source>已批复</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>件超期</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>件 7 日内到期</source>
        <translation>due in 7 days</translation>
    </message>
    <message>
        <source>份文书待送达</source>
        <translation>letters to serve</translation>
    </message>
    <message>
        <source>按期办结率</source>
        <translation>closed on time</translation>
    </message>
    <message>
        <source>没有登记完</source>
        <translation>Registration not finished</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>去哪里、什么时候回来、打哪个电话：填好就打印，贴在门上</source>
        <translation>Where to, back when, which phone: fill in, print, put on the door</translation>
    </message>
    <message>
        <source>外出告示</source>
        <translation>Out-of-office notice</translation>
    </message>
    <message>
        <source>登记事项  Ctrl+N</source>
        <translation>Register matter  Ctrl+N</translation>
    </message>
    <message>
        <source>{count} 件</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>按法定期限排列，三优先的在前；在办 {count} 件。</source>
        <translation>In order of legal deadlines, priority first; open: {count}.</translation>
    </message>
    <message>
        <source>另有 {count} 件保密事项不列在这里。</source>
        <translation> {count} more are confidential and not listed.</translation>
    </message>
    <message>
        <source>没有要办的事。新的来信来访登记后，该做什么、哪天到期，都会排在这里。</source>
        <translation>Nothing to do. Once a new letter or visitor is registered, what to do and by when stands here.</translation>
    </message>
    <message>
        <source>登记事项</source>
        <translation>Register matter</translation>
    </message>
    <message>
        <source>“{was}”改为“{wanted}”</source>
        <translation>&quot;{was}&quot; to become &quot;{wanted}&quot;</translation>
    </message>
    <message>
        <source>改为“{wanted}”</source>
        <translation>To become &quot;{wanted}&quot;</translation>
    </message>
</context>
<context>
    <name>TodayPresenter</name>
    <message>
        <source>本年到期 {due} 个期限，按期 {kept} 个</source>
        <translation>Due this year: {due}, kept: {kept}</translation>
    </message>
    <message>
        <source>没有超过期限的事项</source>
        <translation>Nothing is overdue</translation>
    </message>
    <message>
        <source>{number}：已超 {days} 天</source>
        <translation>{number}: {days} d over</translation>
    </message>
    <message>
        <source>没有临近的期限</source>
        <translation>No deadline is near</translation>
    </message>
    <message>
        <source>最近：{day}</source>
        <translation>Next: {day}</translation>
    </message>
    <message>
        <source>3 日内 {count} 件</source>
        <translation>within 3 days: {count}</translation>
    </message>
    <message>
        <source>签发的文书都已送达</source>
        <translation>All issued letters are served</translation>
    </message>
    <message>
        <source>等待</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>应于 {day}</source>
        <translation>By {day}</translation>
    </message>
    <message>
        <source>三优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervised</translation>
    </message>
    <message>
        <source>还缺 {count} 项</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>{day} 签发</source>
        <translation>Issued {day}</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To serve</translation>
    </message>
    <message>
        <source>送达 {title}</source>
        <translation>Serve {title}</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record service</translation>
    </message>
</context>
<context>
    <name>TodaySections</name>
    <message>
        <source>已经超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>3 日内到期</source>
        <translation>Due in 3 days</translation>
    </message>
    <message>
        <source>县局来的</source>
        <translation>From the bureau</translation>
    </message>
    <message>
        <source>7 日内到期</source>
        <translation>Due in 7 days</translation>
    </message>
    <message>
        <source>要送达</source>
        <translation>To serve</translation>
    </message>
    <message>
        <source>要回电</source>
        <translation>To call back</translation>
    </message>
    <message>
        <source>要上门</source>
        <translation>To visit</translation>
    </message>
    <message>
        <source>要报送</source>
        <translation>To report</translation>
    </message>
    <message>
        <source>要跟踪</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <source>台账提醒</source>
        <translation>From the registers</translation>
    </message>
    <message>
        <source>其他在办</source>
        <translation>Other open matters</translation>
    </message>
</context>
<context>
    <name>TodayTasks</name>
    <message>
        <source>约定 {day}</source>
        <translation>For {day}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待寄送</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>报送 {title}</source>
        <translation>Send {title}</translation>
    </message>
    <message>
        <source>登记寄送</source>
        <translation>Record sending</translation>
    </message>
    <message>
        <source>已过 {days} 天</source>
        <translation>{days} d past</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} d left</translation>
    </message>
    <message>
        <source>登记回电</source>
        <translation>Record call</translation>
    </message>
    <message>
        <source>登记回访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>记录跟踪</source>
        <translation>Record follow-up</translation>
    </message>
    <message>
        <source>登记报送</source>
        <translation>Record report</translation>
    </message>
</context>
<context>
    <name>TopicList</name>
    <message>
        <source>查找设置（Ctrl+F）</source>
        <translation>Find a setting (Ctrl+F)</translation>
    </message>
    <message>
        <source>没有这样的设置</source>
        <translation>No such setting</translation>
    </message>
    <message>
        <source>设置的内容</source>
        <translation>Topics of the settings</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>忘记口令</source>
        <translation>Forgot the passphrase</translation>
    </message>
    <message>
        <source>打开其他文件夹…</source>
        <translation>Open another folder…</translation>
    </message>
    <message>
        <source>新建一份数据</source>
        <translation>Begin new data</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>选择数据文件夹</source>
        <translation>Choose data folder</translation>
    </message>
    <message>
        <source>请输入口令。</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>数据可能已损坏。按“修复…”看看能找回多少，损坏的文件会原样留着。</source>
        <translation>The data may be damaged. Press &quot;Repair…&quot; to see how much can be saved; damaged files are kept as they are.</translation>
    </message>
    <message>
        <source>看看能找回什么</source>
        <translation>See what can be saved</translation>
    </message>
    <message>
        <source>修复…</source>
        <translation>Repair…</translation>
    </message>
    <message>
        <source>继续使用这一份</source>
        <translation>Go on with this data</translation>
    </message>
    <message>
        <source>请等 {seconds} 秒</source>
        <translation>Wait {seconds} s</translation>
    </message>
</context>
<context>
    <name>UserProblem</name>
    <message>
        <source>读写失败（{code}）：{where}</source>
        <translation>Reading or writing failed ({code}): {where}</translation>
    </message>
    <message>
        <source>请换一个文件夹或U盘再试。</source>
        <translation>Try another folder or stick.</translation>
    </message>
    <message>
        <source>磁盘或U盘空间不足：{where}</source>
        <translation>Not enough room on the disk or stick: {where}</translation>
    </message>
    <message>
        <source>请清理空间或换一个盘，再试一次。</source>
        <translation>Make room or take another disk, then try again.</translation>
    </message>
    <message>
        <source>没有写入或读取权限：{where}</source>
        <translation>No permission to read or write: {where}</translation>
    </message>
    <message>
        <source>请检查U盘写保护开关，或换一个文件夹。</source>
        <translation>Check the stick&apos;s write-protection switch, or choose another folder.</translation>
    </message>
    <message>
        <source>找不到或读不出：{where}</source>
        <translation>Cannot be found or read: {where}</translation>
    </message>
    <message>
        <source>U盘可能已拔出，请重新插好再试。</source>
        <translation>The stick may have been pulled out; insert it again and try once more.</translation>
    </message>
    <message>
        <source>这里应是文件夹的是文件，或应是文件的是文件夹：{where}</source>
        <translation>A file is where a folder should be, or the other way round: {where}</translation>
    </message>
    <message>
        <source>请另选一个位置。</source>
        <translation>Choose another place.</translation>
    </message>
    <message>
        <source>数据不能放在网络盘上：断网或两台电脑同时写入会损坏数据。</source>
        <translation>Data must not lie on a network drive: a broken connection or two computers writing at once would damage it.</translation>
    </message>
    <message>
        <source>请选择本机硬盘上的文件夹。</source>
        <translation>Choose a folder on this computer&apos;s hard disk.</translation>
    </message>
    <message>
        <source>已停止，没有写入任何文件。</source>
        <translation>Stopped; no file was written.</translation>
    </message>
    <message>
        <source>磁盘或U盘空间不足：需要 {needed} MB。</source>
        <translation>Not enough room on the disk or stick: {needed} MB needed.</translation>
    </message>
    <message>
        <source>写到U盘的内容读回来不一致。</source>
        <translation>What was written to the stick reads back differently.</translation>
    </message>
    <message>
        <source>这个U盘可能已坏，请换一个再导出。</source>
        <translation>The stick may be broken; export to another one.</translation>
    </message>
    <message>
        <source>口令至少 {count} 位。</source>
        <translation>The passphrase needs at least {count} {count:character|characters}.</translation>
    </message>
    <message>
        <source>这份数据缺少本机密钥。</source>
        <translation>The keys of this computer are missing from the data.</translation>
    </message>
    <message>
        <source>请从备份恢复。</source>
        <translation>Restore it from a backup.</translation>
    </message>
    <message>
        <source>这个文件夹里已经有一份数据。</source>
        <translation>There is data in this folder already.</translation>
    </message>
    <message>
        <source>请换一个空文件夹，或直接打开它。</source>
        <translation>Choose an empty folder, or open the data there.</translation>
    </message>
    <message>
        <source>这个文件夹里没有数据：{folder}</source>
        <translation>There is no data in this folder: {folder}</translation>
    </message>
    <message>
        <source>请检查路径，或先新建。</source>
        <translation>Check the path, or begin new data first.</translation>
    </message>
    <message>
        <source>请选择“所”或“局”。</source>
        <translation>Choose &quot;Office&quot; or &quot;Bureau&quot;.</translation>
    </message>
    <message>
        <source>请选择本单位所在的乡镇（9位代码）。</source>
        <translation>Choose the office&apos;s township (9-digit code).</translation>
    </message>
    <message>
        <source>请选择本单位所在的县（市、区）（6位代码）。</source>
        <translation>Choose the bureau&apos;s county (6-digit code).</translation>
    </message>
    <message>
        <source>请填写使用人姓名。</source>
        <translation>Enter the user&apos;s name.</translation>
    </message>
    <message>
        <source>这份数据没有建完，不能打开。</source>
        <translation>This data was never completed and cannot be opened.</translation>
    </message>
    <message>
        <source>请删除这个文件夹后重新新建。</source>
        <translation>Delete the folder and begin again.</translation>
    </message>
    <message>
        <source>“{label}”至少要填一行。</source>
        <translation>&quot;{label}&quot; needs at least one row.</translation>
    </message>
    <message>
        <source>“{label}”有 {count} 个字，最多 {most} 个，请缩短。</source>
        <translation>&quot;{label}&quot; has {count} {count:character|characters}, {most} at most; please shorten it.</translation>
    </message>
    <message>
        <source>“{label}”不是有效日期，请重新选择。</source>
        <translation>&quot;{label}&quot; is not a valid date; choose again.</translation>
    </message>
    <message>
        <source>“{label}”里的字{sign}（{code}）没有字体能印，请改用别的写法或安装含此字的字体。</source>
        <translation>No font can print the character {sign} ({code}) in &quot;{label}&quot;; write it differently, or install a font that has it.</translation>
    </message>
    <message>
        <source>“{label}”还没有填。</source>
        <translation>&quot;{label}&quot; is still empty.</translation>
    </message>
    <message>
        <source>字体文件无法使用：{name}</source>
        <translation>Font file cannot be used: {name}</translation>
    </message>
    <message>
        <source>请重新安装本程序。</source>
        <translation>Install the program again.</translation>
    </message>
    <message>
        <source>字体文件无法使用：{names}</source>
        <translation>Font files cannot be used: {names}</translation>
    </message>
    <message>
        <source>缺少字体文件：{names}</source>
        <translation>Font files missing: {names}</translation>
    </message>
    <message>
        <source>图片尺寸过大，不能添加。</source>
        <translation>The picture is too large to be added.</translation>
    </message>
    <message>
        <source>请用手机或画图软件缩小后再添加。</source>
        <translation>Make it smaller on the phone or in a drawing program, then add it.</translation>
    </message>
    <message>
        <source>图片不完整或已损坏。</source>
        <translation>The picture is incomplete or damaged.</translation>
    </message>
    <message>
        <source>请从手机重新传一次原图。</source>
        <translation>Send the original from the phone once more.</translation>
    </message>
    <message>
        <source>电话位数不常见：手机 11 位，座机 7 到 8 位（可带区号），请核对。</source>
        <translation>Unusual phone number: mobiles have 11 digits, landlines 7 or 8 (after an area code); please check.</translation>
    </message>
    <message>
        <source>姓名里有看不见的字符，保存时会去掉。</source>
        <translation>The name has invisible characters; they are dropped when saving.</translation>
    </message>
    <message>
        <source>姓名里没有文字，请重新填写；不愿留名的请勾选“匿名”。</source>
        <translation>There is no text in the name; write it again, or tick &quot;Anonymous&quot;.</translation>
    </message>
    <message>
        <source>姓名（名称）太长：{count} 字，最多 {most} 字。多人请分别登记。</source>
        <translation>The name is too long: {count} {count:character|characters}, {most} at most. Register several people one by one.</translation>
    </message>
    <message>
        <source>姓名全是数字，是不是和证件号、电话填反了？</source>
        <translation>The name is all digits: swapped with the ID number or phone?</translation>
    </message>
    <message>
        <source>住址太长，最多 {most} 字。</source>
        <translation>The address is too long; {most} characters at most.</translation>
    </message>
    <message>
        <source>电话太长，最多 {most} 个字符。</source>
        <translation>The phone number is too long; {most} characters at most.</translation>
    </message>
    <message>
        <source>{day}出生，未满 16 周岁，请登记监护人。</source>
        <translation>Born {day}, under 16; register the guardian.</translation>
    </message>
    <message>
        <source>身份证号应为 18 位（末位可为 X）或旧证 15 位，现在是 {count} 位，请核对；其他证件请改证件种类。</source>
        <translation>An ID number has 18 digits (the last may be X), old ones 15; this has {count}. Please check, or change the kind of ID.</translation>
    </message>
    <message>
        <source>身份证号中的出生日期 {digits} 不存在，请对照证件改正。</source>
        <translation>The date of birth {digits} in the ID number does not exist; compare with the card.</translation>
    </message>
    <message>
        <source>旧证（15 位），没有校验位，请逐位核对。</source>
        <translation>Old ID (15 digits) without check digit; compare digit by digit.</translation>
    </message>
    <message>
        <source>末位校验不符，已按证件保留。</source>
        <translation>The check digit is wrong; kept as on the card.</translation>
    </message>
    <message>
        <source>性别与身份证号不一致，请核对。</source>
        <translation>The sex does not agree with the ID number; please check.</translation>
    </message>
    <message>
        <source>证件号码太长，请核对。</source>
        <translation>The ID number is too long; please check.</translation>
    </message>
    <message>
        <source>起算日期 {start} 不对，年份应在 {first} 到 {last} 之间。</source>
        <translation>The first day {start} is wrong; the year must lie between {first} and {last}.</translation>
    </message>
    <message>
        <source>期限 {end} 早于起算日 {start}。</source>
        <translation>The deadline {end} is before its first day {start}.</translation>
    </message>
    <message>
        <source>请改期限日期。</source>
        <translation>Change the deadline.</translation>
    </message>
    <message>
        <source>期限应为 1 到 {most} {unit}。</source>
        <translation>A time limit may be 1 to {most} {unit}.</translation>
    </message>
    <message>
        <source>这一栏不能超过{most}个字，长材料请作为附件添加。</source>
        <translation>{most} characters at most; add long papers as attachments.</translation>
    </message>
    <message>
        <source>人数请填 1 到 100000 之间的整数。</source>
        <translation>Enter a whole number of people from 1 to 100000.</translation>
    </message>
    <message>
        <source>请填写姓名；对方不愿留名时，请勾选“匿名”。</source>
        <translation>Enter a name; tick &quot;Anonymous&quot; if they will not give one.</translation>
    </message>
    <message>
        <source>请用一句话写明反映什么事。</source>
        <translation>Say in one sentence what it is about.</translation>
    </message>
    <message>
        <source>一句话请不超过{most}个字，细节写在“事实和理由”里。</source>
        <translation>{most} characters at most; details go under &quot;Facts and reasons&quot;.</translation>
    </message>
    <message>
        <source>收到日期不能晚于今天，请核对。</source>
        <translation>The date received cannot be after today; please check.</translation>
    </message>
    <message>
        <source>登记日期不能晚于今天，请核对。</source>
        <translation>The register date cannot be after today; please check.</translation>
    </message>
    <message>
        <source>登记日期不能早于收到日期，请核对。</source>
        <translation>The register date cannot be before the date received; please check.</translation>
    </message>
    <message>
        <source>请填写走访的日期和时间。</source>
        <translation>Enter date and time of the visit.</translation>
    </message>
    <message>
        <source>结束时间不能早于开始时间，请核对。</source>
        <translation>The visit cannot end before it begins; please check.</translation>
    </message>
    <message>
        <source>解决的问题数不能多于提出的问题数。</source>
        <translation>More problems solved than raised.</translation>
    </message>
    <message>
        <source>请至少写明地点或看到的情况。</source>
        <translation>Give at least the place or what was seen.</translation>
    </message>
    <message>
        <source>走访时间不能晚于现在，请核对。</source>
        <translation>The visit cannot lie in the future; please check.</translation>
    </message>
    <message>
        <source>看不懂的表达式：{text}</source>
        <translation>Cannot read the expression: {text}</translation>
    </message>
    <message>
        <source>表达式的参数不对：{text}</source>
        <translation>Wrong arguments in the expression: {text}</translation>
    </message>
    <message>
        <source>目前是“{state}”，不能“{action}”。</source>
        <translation>The status is &quot;{state}&quot;; &quot;{action}&quot; is not possible now.</translation>
    </message>
    <message>
        <source>请先刷新页面，看看现在该做哪一步。</source>
        <translation>Reload the page and see which step is due now.</translation>
    </message>
    <message>
        <source>未登记</source>
        <translation>not registered</translation>
    </message>
    <message>
        <source>没有安装办理程序“{procedure}”。</source>
        <translation>The procedure &quot;{procedure}&quot; is not installed.</translation>
    </message>
    <message>
        <source>请导入县局下发的规则文件。</source>
        <translation>Import the rules file of the bureau.</translation>
    </message>
    <message>
        <source>没有安装这一类事项的办理程序：{kind}。</source>
        <translation>No procedure is installed for this kind of matter: {kind}.</translation>
    </message>
    <message>
        <source>“{clock}”到{end}届满，延期须在届满前批准（{clause}）；批准日期{approved}已经晚了。</source>
        <translation>&quot;{clock}&quot; expires on {end}, and an extension must be approved before that ({clause}); {approved} is too late.</translation>
    </message>
    <message>
        <source>请尽快出具意见；已经超期的，如实记录。</source>
        <translation>Issue the decision soon; if it is late, record it as it is.</translation>
    </message>
    <message>
        <source>“{clock}”没有在计时，无从延长。</source>
        <translation>&quot;{clock}&quot; is not running and cannot be extended.</translation>
    </message>
    <message>
        <source>这份 PDF 拆不开。</source>
        <translation>This PDF cannot be split.</translation>
    </message>
    <message>
        <source>请把每份文书单独扫描成一个文件。</source>
        <translation>Scan each letter to a file of its own.</translation>
    </message>
    <message>
        <source>“{title}”不是能读的PDF，不能订进案卷。</source>
        <translation>&quot;{title}&quot; is not a readable PDF and cannot be bound into the case file.</translation>
    </message>
    <message>
        <source>请重新扫描或者另存为不加密的PDF后再试。</source>
        <translation>Scan it again, or save it as a PDF without encryption, then retry.</translation>
    </message>
    <message>
        <source>“{label}”的照片找不到，请重新添加。</source>
        <translation>A photo of &quot;{label}&quot; cannot be found; add it again.</translation>
    </message>
    <message>
        <source>这不是照片，不能印在照片页上。</source>
        <translation>This is no photo and cannot be printed on a photo page.</translation>
    </message>
    <message>
        <source>这份 PDF 有 {count} 页，一次最多 {most} 页。</source>
        <translation>This PDF has {count} pages, {most} at most at a time.</translation>
    </message>
    <message>
        <source>请分成几个文件。</source>
        <translation>Split it into several files.</translation>
    </message>
    <message>
        <source>这份 PDF 打不开，可能不完整或者加了密。</source>
        <translation>This PDF does not open; it may be incomplete or encrypted.</translation>
    </message>
    <message>
        <source>请重新扫描，或另存为不加密的 PDF。</source>
        <translation>Scan it again, or save it as a PDF without encryption.</translation>
    </message>
    <message>
        <source>这不是照片，也不是 PDF。</source>
        <translation>This is neither a photo nor a PDF.</translation>
    </message>
    <message>
        <source>请选择扫描件：JPG、PNG、TIFF 或 PDF。</source>
        <translation>Choose a scan: JPG, PNG, TIFF or PDF.</translation>
    </message>
    <message>
        <source>请重新扫描，或重新传一次原图。</source>
        <translation>Scan it again, or send the original once more.</translation>
    </message>
    <message>
        <source>这不是能读的 Excel 文件（xlsx）。</source>
        <translation>This is not a readable Excel file (xlsx).</translation>
    </message>
    <message>
        <source>请在 WPS 里另存为 xlsx 格式再试。</source>
        <translation>Save it as xlsx in WPS, then try again.</translation>
    </message>
    <message>
        <source>表里没有找到台账的栏名。</source>
        <translation>The sheet lacks the register&apos;s column names.</translation>
    </message>
    <message>
        <source>请用本程序导出的表来填，不要改动栏名。</source>
        <translation>Fill in a sheet exported by this program and leave the column names as they are.</translation>
    </message>
    <message>
        <source>表格展开后太大。</source>
        <translation>The sheet is too large once unpacked.</translation>
    </message>
    <message>
        <source>表太长：最多 {most} 行。</source>
        <translation>The sheet is too long: {most} rows at most.</translation>
    </message>
    <message>
        <source>这个表里没有命名的单元格。</source>
        <translation>The sheet has no named cells.</translation>
    </message>
    <message>
        <source>请在 WPS 或 Excel 里选中要填的格子，在左上角的名称框里写上名称，再保存。</source>
        <translation>In WPS or Excel, select each cell to fill, name it in the name box at the top left, then save.</translation>
    </message>
    <message>
        <source>身份证号末位校验不符，多半有一位写错，请对照证件；确认证件就是这样的，勾选“证件号码已核对，照此登记”。</source>
        <translation>The ID number&apos;s check digit is wrong, probably a digit is mistyped; compare with the card. If the card really says so, tick &quot;ID number checked, register as it is&quot;.</translation>
    </message>
    <message>
        <source>转到本单位的日期不能晚于登记日期，请核对。</source>
        <translation>The date it came here cannot be after the register date; please check.</translation>
    </message>
    <message>
        <source>转到本单位的日期不能早于最初收到的日期，请核对。</source>
        <translation>The date it came here cannot be before the date first received; please check.</translation>
    </message>
    <message>
        <source>“{text}”看不出是多少。</source>
        <translation>&quot;{text}&quot; is no number that can be read.</translation>
    </message>
    <message>
        <source>请只写数字，例如 3。</source>
        <translation>Write digits only, e.g. 3.</translation>
    </message>
    <message>
        <source>电话是科学记数，末尾的数字已经丢失。</source>
        <translation>The phone number is in scientific notation; its last digits are lost.</translation>
    </message>
    <message>
        <source>请对照原件，把这一格改成文本格式重新填写。</source>
        <translation>Format the cell as text and enter it again from the original.</translation>
    </message>
    <message>
        <source>证件号变成了科学记数，末尾的数字已经丢失。</source>
        <translation>The ID number is in scientific notation; its last digits are lost.</translation>
    </message>
    <message>
        <source>请对照证件，把这一格改成文本格式重新填写。</source>
        <translation>Format the cell as text and enter it again from the ID card.</translation>
    </message>
    <message>
        <source>证件号是数字格式，表格只保留15位，末尾的数字可能已经丢失。</source>
        <translation>The ID number is formatted as a number; sheets keep 15 digits, so the last may be lost.</translation>
    </message>
    <message>
        <source>这一格是算错的公式（{text}）。</source>
        <translation>The cell has a formula that fails ({text}).</translation>
    </message>
    <message>
        <source>请填上正确的内容。</source>
        <translation>Enter the right value.</translation>
    </message>
    <message>
        <source>这一格是超过15位的数字，末尾的数字已经丢失。</source>
        <translation>The cell is a number of more than 15 digits; the last are lost.</translation>
    </message>
    <message>
        <source>请改成文本格式重新填写。</source>
        <translation>Format it as text and enter it again.</translation>
    </message>
    <message>
        <source>{year}年不可能。</source>
        <translation>The year {year} is not possible.</translation>
    </message>
    <message>
        <source>请对照原件改正年份。</source>
        <translation>Correct the year from the original.</translation>
    </message>
    <message>
        <source>没有{year}年{month}月{day}日这一天。</source>
        <translation>There is no such day as {year}/{month}/{day}.</translation>
    </message>
    <message>
        <source>请对照原件改正。</source>
        <translation>Correct it from the original.</translation>
    </message>
    <message>
        <source>“{text}”看不出是哪一天。</source>
        <translation>&quot;{text}&quot; is no date that can be read.</translation>
    </message>
    <message>
        <source>“{text}”是数字格式，1月和10月分不清。</source>
        <translation>&quot;{text}&quot; is formatted as a number; January and October look the same.</translation>
    </message>
    <message>
        <source>请改成文本格式，写成 2026-10-05 这样的日期。</source>
        <translation>Format it as text and write the date like 2026-10-05.</translation>
    </message>
    <message>
        <source>“{text}”分不清月和日。</source>
        <translation>&quot;{text}&quot;: month and day cannot be told apart.</translation>
    </message>
    <message>
        <source>“{text}”没有写日。</source>
        <translation>&quot;{text}&quot; has no day.</translation>
    </message>
    <message>
        <source>请补上年份；整张表是同一年的，可以在对应栏目那一步填上年份。</source>
        <translation>Add the year; if the whole sheet is of one year, enter it in the mapping step.</translation>
    </message>
    <message>
        <source>请补上日；记不清的，可以在对应栏目那一步选“只有年月的按当月1日”。</source>
        <translation>Add the day; if nobody knows it, choose in the mapping step to take the 1st of the month.</translation>
    </message>
    <message>
        <source>“{text}”没有写年。</source>
        <translation>&quot;{text}&quot; has no year.</translation>
    </message>
    <message>
        <source>“{text}”只写了年。</source>
        <translation>&quot;{text}&quot; has the year only.</translation>
    </message>
    <message>
        <source>“{label}”写的是{here}，登记的是{known}，请核对。</source>
        <translation>&quot;{label}&quot; says {here}, but {known} is registered; please check.</translation>
    </message>
    <message>
        <source>“{label}”写的是“{here}”，登记的姓名是“{known}”，请核对。</source>
        <translation>&quot;{label}&quot; says &quot;{here}&quot;, but the name registered is &quot;{known}&quot;; please check.</translation>
    </message>
    <message>
        <source>身份证号末四位{end}的号码校验不通过，请核对。</source>
        <translation>The check digit of the ID number ending in {end} is wrong; please check.</translation>
    </message>
    <message>
        <source>金额{figures}元的大写应为“{right}”，写的是“{words}”。</source>
        <translation>The amount of {figures} yuan in words should be &quot;{right}&quot;, not &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>日历上没有{day}这一天，请核对。</source>
        <translation>There is no such day as {day}; please check.</translation>
    </message>
    <message>
        <source>期限已于{day}届满：只有批准日期不晚于该日的延期才能补记。</source>
        <translation>The deadline expired on {day}; only an extension approved by that day can be added.</translation>
    </message>
    <message>
        <source>目前是“{state}”，这一步在“{where}”时进行。</source>
        <translation>The status is &quot;{state}&quot;; this step belongs to &quot;{where}&quot;.</translation>
    </message>
    <message>
        <source>“{clock}”已经延长过一次，不能再延长（{clause}）。</source>
        <translation>&quot;{clock}&quot; was extended once and cannot be extended again ({clause}).</translation>
    </message>
    <message>
        <source>本单位没有启用这一步；需要时由县局在设置中启用，并写明依据。</source>
        <translation>This step is not in use here; if needed, the bureau switches it on under &quot;Settings&quot;, with the ground for it.</translation>
    </message>
    <message>
        <source>延长不得超过{most}（{clause}）。</source>
        <translation>An extension may not exceed {most} ({clause}).</translation>
    </message>
    <message>
        <source>期限{end}早于{since}，请改期限日期。</source>
        <translation>The deadline {end} is before {since}; change the deadline.</translation>
    </message>
    <message>
        <source>“{label}”请从这些中选一个：{known}。</source>
        <translation>&quot;{label}&quot;: choose one of {known}.</translation>
    </message>
    <message>
        <source>这一步不需要“{key}”。</source>
        <translation>This step does not take &quot;{key}&quot;.</translation>
    </message>
    <message>
        <source>请确认“{label}”。{hint}</source>
        <translation>Please confirm &quot;{label}&quot;. {hint}</translation>
    </message>
    <message>
        <source>“{label}”太长：{count} 字，最多 {most} 字。</source>
        <translation>&quot;{label}&quot; is too long: {count} {count:character|characters}, {most} at most.</translation>
    </message>
    <message>
        <source>“{label}”不是日期，请写成 2026-03-02 的样子。</source>
        <translation>&quot;{label}&quot; is not a date; write it like 2026-03-02.</translation>
    </message>
    <message>
        <source>“{label}”{day}还没有到（今天是{today}），不能填将来的日期。</source>
        <translation>&quot;{label}&quot; {day} lies in the future (today is {today}).</translation>
    </message>
    <message>
        <source>“{label}”应在 {least} 到 {most} 之间。{hint}</source>
        <translation>&quot;{label}&quot; must lie between {least} and {most}. {hint}</translation>
    </message>
    <message>
        <source>请填写“{label}”。{hint}</source>
        <translation>Fill in &quot;{label}&quot;. {hint}</translation>
    </message>
    <message>
        <source>“{label}”应填整数。</source>
        <translation>&quot;{label}&quot; must be a whole number.</translation>
    </message>
    <message>
        <source>“{label}”{day}早于“{cause}”{earliest}，请改正。</source>
        <translation>&quot;{label}&quot; {day} is before &quot;{cause}&quot; {earliest}; please correct.</translation>
    </message>
    <message>
        <source>本程序（{title}）没有这一步：{action}。</source>
        <translation>This procedure ({title}) has no such step: {action}.</translation>
    </message>
    <message>
        <source>“{clock}”没有在计时，不用扣除。</source>
        <translation>&quot;{clock}&quot; is not running; nothing to deduct.</translation>
    </message>
    <message>
        <source>“{clock}”没有停止计算，不用恢复。</source>
        <translation>&quot;{clock}&quot; is not stopped; nothing to resume.</translation>
    </message>
    <message>
        <source>“{clock}”从{start}到{end}，不计入的时间应从这段期间之内开始。</source>
        <translation>&quot;{clock}&quot; runs from {start} to {end}; time not counted must begin within it.</translation>
    </message>
    <message>
        <source>不计入期限的时间到{until}为止，早于起始日{since}，请改正。</source>
        <translation>The time not counted ends on {until}, before it begins on {since}; please correct.</translation>
    </message>
    <message>
        <source>“{label}”看不懂，请写成 2026-03-02 这样的日期。</source>
        <translation>Cannot read &quot;{label}&quot;; write the date like 2026-03-02.</translation>
    </message>
    <message>
        <source>“{label}”看不懂，请写成 9:30 这样的时间。</source>
        <translation>Cannot read &quot;{label}&quot;; write the time like 9:30.</translation>
    </message>
    <message>
        <source>“{label}”请填“是”或“否”。</source>
        <translation>&quot;{label}&quot;: write 是 (yes) or 否 (no).</translation>
    </message>
    <message>
        <source>“{label}”最多{most}个字，请缩短。</source>
        <translation>&quot;{label}&quot;: {most} characters at most; please shorten it.</translation>
    </message>
    <message>
        <source>“{label}”请填整数，例如 3。</source>
        <translation>&quot;{label}&quot;: enter a whole number, e.g. 3.</translation>
    </message>
    <message>
        <source>“{label}”请填面积，例如 1.32亩 或 880㎡。</source>
        <translation>&quot;{label}&quot;: enter an area, e.g. 1.32亩 or 880㎡.</translation>
    </message>
    <message>
        <source>“{label}”请填金额，例如 1200.50 或 2.6万元。</source>
        <translation>&quot;{label}&quot;: enter an amount, e.g. 1200.50 or 2.6万元.</translation>
    </message>
    <message>
        <source>“{label}”没有“{text}”这一项，可填：{titles}。</source>
        <translation>&quot;{label}&quot; has no &quot;{text}&quot;; choose one of {titles}.</translation>
    </message>
    <message>
        <source>“{label}”第{number}项还没有填“{column}”。</source>
        <translation>&quot;{label}&quot;, item {number}: &quot;{column}&quot; is still empty.</translation>
    </message>
    <message>
        <source>“{label}”每行一项，写成：{labels}</source>
        <translation>&quot;{label}&quot;: one item a line, written as: {labels}</translation>
    </message>
    <message>
        <source>“{label}”不能晚于今天，请核对。</source>
        <translation>&quot;{label}&quot; cannot be after today; please check.</translation>
    </message>
    <message>
        <source>“{label}”不能早于“{other}”，请核对。</source>
        <translation>&quot;{label}&quot; cannot be before &quot;{other}&quot;; please check.</translation>
    </message>
    <message>
        <source>请填写“{label}”。</source>
        <translation>Fill in &quot;{label}&quot;.</translation>
    </message>
    <message>
        <source>请填写{label}。</source>
        <translation>Fill in &quot;{label}&quot;.</translation>
    </message>
    <message>
        <source>{label}不能超过{most}个字。</source>
        <translation>&quot;{label}&quot;: {most} characters at most.</translation>
    </message>
    <message>
        <source>{words}：至少要有一项。</source>
        <translation>{words}: at least one is needed.</translation>
    </message>
    <message>
        <source>送达日期不能早于寄出、委托的日期。</source>
        <translation>The date served cannot be before the date sent or entrusted.</translation>
    </message>
    <message>
        <source>{what}不是有效日期，例如 3.2 或 今天。</source>
        <translation>&quot;{what}&quot; is not a valid date; write it like 3.2 or today.</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed for by</translation>
    </message>
    <message>
        <source>与受送达人的关系</source>
        <translation>Relation to the recipient</translation>
    </message>
    <message>
        <source>关系：{value}</source>
        <translation>Relation: {value}</translation>
    </message>
    <message>
        <source>送达地点</source>
        <translation>Place of service</translation>
    </message>
    <message>
        <source>地点：{value}</source>
        <translation>Place: {value}</translation>
    </message>
    <message>
        <source>送达人</source>
        <translation>Served by</translation>
    </message>
    <message>
        <source>送达人：{value}</source>
        <translation>Served by: {value}</translation>
    </message>
    <message>
        <source>拒收事由和日期</source>
        <translation>Reason and date of refusal</translation>
    </message>
    <message>
        <source>拒收：{value}</source>
        <translation>Refused: {value}</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>见证人：{value}</source>
        <translation>Witness: {value}</translation>
    </message>
    <message>
        <source>见证人单位</source>
        <translation>Witness&apos;s organisation</translation>
    </message>
    <message>
        <source>见证人单位：{value}</source>
        <translation>Witness&apos;s organisation: {value}</translation>
    </message>
    <message>
        <source>已拍照、录像</source>
        <translation>Photographed or filmed</translation>
    </message>
    <message>
        <source>寄出日期</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>寄出：{value}</source>
        <translation>Sent: {value}</translation>
    </message>
    <message>
        <source>邮单号</source>
        <translation>Postal No.</translation>
    </message>
    <message>
        <source>邮单号：{value}</source>
        <translation>Postal No.: {value}</translation>
    </message>
    <message>
        <source>受托单位</source>
        <translation>Entrusted to</translation>
    </message>
    <message>
        <source>受托：{value}</source>
        <translation>Entrusted to: {value}</translation>
    </message>
    <message>
        <source>委托日期</source>
        <translation>Entrusted on</translation>
    </message>
    <message>
        <source>委托：{value}</source>
        <translation>Entrusted: {value}</translation>
    </message>
    <message>
        <source>受送达人已同意电子送达</source>
        <translation>The recipient agreed to electronic service</translation>
    </message>
    <message>
        <source>已同意电子送达</source>
        <translation>Agreed to electronic service</translation>
    </message>
    <message>
        <source>电子送达地址</source>
        <translation>Electronic address</translation>
    </message>
    <message>
        <source>地址：{value}</source>
        <translation>Address: {value}</translation>
    </message>
    <message>
        <source>公告日期</source>
        <translation>Notice posted on</translation>
    </message>
    <message>
        <source>公告：{value}</source>
        <translation>Notice: {value}</translation>
    </message>
    <message>
        <source>公告的原因</source>
        <translation>Reason for public notice</translation>
    </message>
    <message>
        <source>原因：{value}</source>
        <translation>Reason: {value}</translation>
    </message>
    <message>
        <source>落款机关</source>
        <translation>Issuing organ</translation>
    </message>
    <message>
        <source>有权作出处理意见的机关，文书盖它的章</source>
        <translation>The organ competent to decide; its seal is put on letters</translation>
    </message>
    <message>
        <source>机关代字</source>
        <translation>Organ&apos;s short sign</translation>
    </message>
    <message>
        <source>文号开头，如“楚自然资”</source>
        <translation>Begins document numbers, e.g. &quot;楚自然资&quot;</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Handling office</translation>
    </message>
    <message>
        <source>起草、登记、送达文书的所（股室）</source>
        <translation>The office (section) that drafts, registers and serves letters</translation>
    </message>
    <message>
        <source>单位简称</source>
        <translation>Office&apos;s short name</translation>
    </message>
    <message>
        <source>登记号和文号里的短名，如“东华”</source>
        <translation>Stands in register and document numbers, e.g. &quot;东华&quot;</translation>
    </message>
    <message>
        <source>复查机关</source>
        <translation>Review organ</translation>
    </message>
    <message>
        <source>处理意见书末尾告知的上一级机关（条例第三十五条）</source>
        <translation>The higher organ named at the end of a decision (Regulation, art. 35)</translation>
    </message>
    <message>
        <source>复查机关地址</source>
        <translation>Address of the review organ</translation>
    </message>
    <message>
        <source>复查机关电话</source>
        <translation>Phone of the review organ</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Contact phone</translation>
    </message>
    <message>
        <source>印在文书上，供信访人查询</source>
        <translation>Printed on letters for the petitioner&apos;s questions</translation>
    </message>
    <message>
        <source>办公地址</source>
        <translation>Office address</translation>
    </message>
    <message>
        <source>保密事项承办人</source>
        <translation>Handlers of confidential matters</translation>
    </message>
    <message>
        <source>县局：可以打开检举控告、投诉件的人，几个人用顿号隔开</source>
        <translation>Bureau: who may open accusations and complaints, with commas between names</translation>
    </message>
    <message>
        <source>承办人</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>首问责任人的默认值</source>
        <translation>Suggested as the first receiver</translation>
    </message>
    <message>
        <source>请填写{title}。</source>
        <translation>Fill in: {title}.</translation>
    </message>
    <message>
        <source>没有“{key}”这一项设置。</source>
        <translation>There is no setting &quot;{key}&quot;.</translation>
    </message>
    <message>
        <source>不能超过{most}个字。</source>
        <translation>{most} characters at most.</translation>
    </message>
    <message>
        <source>纸上的二维码没有读全：读到 {have} 个，应有 {want} 个。</source>
        <translation>Not all codes of the page were read: {have} of {want}.</translation>
    </message>
    <message>
        <source>请重新扫描这一页，要平整、清楚，分辨率 300 以上。</source>
        <translation>Scan the page again, flat and sharp, with at least 300 dpi.</translation>
    </message>
    <message>
        <source>这不是县局密钥的第二份，或者已经损坏。</source>
        <translation>This is no second key copy of a bureau, or it is damaged.</translation>
    </message>
    <message>
        <source>请换另一份再试。</source>
        <translation>Try the other one.</translation>
    </message>
    <message>
        <source>纸上的内容读出来不完整。</source>
        <translation>What was read from the paper is incomplete.</translation>
    </message>
    <message>
        <source>请重新扫描这一页。</source>
        <translation>Scan the page again.</translation>
    </message>
    <message>
        <source>邀请或申请文件已损坏或被改动。</source>
        <translation>The invitation or request is damaged or was altered.</translation>
    </message>
    <message>
        <source>请对方重新导出一份。</source>
        <translation>Ask the other side to write it again.</translation>
    </message>
    <message>
        <source>这个文件是更新版本的程序写的。</source>
        <translation>The file was written by a newer version of the program.</translation>
    </message>
    <message>
        <source>请先升级本程序。</source>
        <translation>Upgrade this program first.</translation>
    </message>
    <message>
        <source>选错了文件：这里要的是{wanted}。</source>
        <translation>Wrong file: what is needed here is {wanted}.</translation>
    </message>
    <message>
        <source>请重新选择。</source>
        <translation>Choose again.</translation>
    </message>
    <message>
        <source>邀请文件</source>
        <translation>an invitation</translation>
    </message>
    <message>
        <source>申请文件</source>
        <translation>a request</translation>
    </message>
    <message>
        <source>数据包已损坏、不完整或被改动（{what}），没有导入任何内容。</source>
        <translation>The bundle is damaged, incomplete or was altered ({what}); nothing was imported.</translation>
    </message>
    <message>
        <source>请对方重新导出一份再试。</source>
        <translation>Ask the other side to export it again.</translation>
    </message>
    <message>
        <source>这个数据包是更新版本的程序写的，本版本读不了，没有导入任何内容。</source>
        <translation>The bundle was written by a newer version and cannot be read by this one; nothing was imported.</translation>
    </message>
    <message>
        <source>请先升级本程序，再导入这个文件。</source>
        <translation>Upgrade this program, then import the file.</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>manifest</translation>
    </message>
    <message>
        <source>大小</source>
        <translation>size</translation>
    </message>
    <message>
        <source>结尾</source>
        <translation>end</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>index</translation>
    </message>
    <message>
        <source>填充</source>
        <translation>padding</translation>
    </message>
    <message>
        <source>不完整</source>
        <translation>incomplete</translation>
    </message>
    <message>
        <source>这不是重建用的文件，或者已经损坏。</source>
        <translation>This is no rebuild file, or it is damaged.</translation>
    </message>
    <message>
        <source>请重新选择，或请对方重新写一份。</source>
        <translation>Choose again, or ask the other side to write it again.</translation>
    </message>
    <message>
        <source>这不是求助文件或答复文件，或者已经损坏。</source>
        <translation>This is neither a help request nor an answer, or it is damaged.</translation>
    </message>
    <message>
        <source>行</source>
        <translation>entry</translation>
    </message>
    <message>
        <source>这是本单位自己导出的数据包，不用导入。</source>
        <translation>This bundle was exported by this office itself; it need not be imported.</translation>
    </message>
    <message>
        <source>请选择对方发来的文件。</source>
        <translation>Choose a file that came from the other side.</translation>
    </message>
    <message>
        <source>这个数据包是发给另一个单位的（{reader}）。</source>
        <translation>This bundle is for another office ({reader}).</translation>
    </message>
    <message>
        <source>请选择发给本单位的文件。</source>
        <translation>Choose a file that is for this office.</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>压缩比</source>
        <translation>compression ratio</translation>
    </message>
    <message>
        <source>起点</source>
        <translation>starting point</translation>
    </message>
    <message>
        <source>链</source>
        <translation>chain</translation>
    </message>
    <message>
        <source>校验和</source>
        <translation>checksum</translation>
    </message>
    <message>
        <source>这是县局交还给另一个单位的内容。</source>
        <translation>This is what the bureau gives back to another office.</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>content</translation>
    </message>
    <message>
        <source>演示的事项应为 1 到 {most} 件。</source>
        <translation>A demonstration has 1 to {most} matters.</translation>
    </message>
    <message>
        <source>请换一个数。</source>
        <translation>Choose another number.</translation>
    </message>
    <message>
        <source>演示文件夹不是空的：{name}</source>
        <translation>The demonstration&apos;s folder is not empty: {name}</translation>
    </message>
    <message>
        <source>请换一个空文件夹。</source>
        <translation>Choose an empty folder.</translation>
    </message>
    <message>
        <source>演示剧本读不出：{file}</source>
        <translation>The demonstration&apos;s script cannot be read: {file}</translation>
    </message>
    <message>
        <source>地区资料读不出（{member}）。</source>
        <translation>The register of places cannot be read ({member}).</translation>
    </message>
    <message>
        <source>请重新安装程序，或从安装盘恢复。</source>
        <translation>Install the program again.</translation>
    </message>
    <message>
        <source>规则文件 {file} 第 {line} 行，{key}：{reason}</source>
        <translation>Rules file {file}, line {line}, {key}: {reason}</translation>
    </message>
    <message>
        <source>请改正后再试，或恢复为上一版本的文件。</source>
        <translation>Mend it and try again, or go back to the file&apos;s last version.</translation>
    </message>
    <message>
        <source>文件过大</source>
        <translation>The file is too large</translation>
    </message>
    <message>
        <source>文件打不开</source>
        <translation>The file does not open</translation>
    </message>
    <message>
        <source>文件不是 UTF-8 编码</source>
        <translation>The file is not UTF-8</translation>
    </message>
    <message>
        <source>密钥内容不完整。</source>
        <translation>The keys are incomplete.</translation>
    </message>
    <message>
        <source>请重新取得对方的文件，或从备份恢复。</source>
        <translation>Get the other side&apos;s file again, or restore from a backup.</translation>
    </message>
    <message>
        <source>锁屏数字应为 {least}–{most} 位数字。</source>
        <translation>The PIN must have {least}–{most} digits.</translation>
    </message>
    <message>
        <source>恢复码应有 {groups} 组、每组 {size} 个字符，现在是 {count} 个字符。</source>
        <translation>A recovery code has {groups} groups of {size} characters; this has {count} {count:character|characters}.</translation>
    </message>
    <message>
        <source>请对照打印的恢复码再输一次。</source>
        <translation>Compare with the printed recovery code and type it again.</translation>
    </message>
    <message>
        <source>恢复码第 {number} 组不对。</source>
        <translation>Group {number} of the recovery code is wrong.</translation>
    </message>
    <message>
        <source>请对照打印的恢复码改这一组。</source>
        <translation>Compare this group with the printed recovery code.</translation>
    </message>
    <message>
        <source>这个文件打不开：可能已经损坏或不完整，也可能不是发给本单位的。</source>
        <translation>This file does not open: it may be damaged or incomplete, or not meant for this office.</translation>
    </message>
    <message>
        <source>对方的公钥不完整，无法加密。</source>
        <translation>The other side&apos;s public key is incomplete; nothing can be encrypted for it.</translation>
    </message>
    <message>
        <source>请重新与对方建立联系。</source>
        <translation>Connect with the other side again.</translation>
    </message>
    <message>
        <source>本单位的私钥不完整，无法解密。</source>
        <translation>This office&apos;s private key is incomplete; nothing can be decrypted.</translation>
    </message>
    <message>
        <source>密钥文件已损坏，数据文件打不开。</source>
        <translation>The key file is damaged; the data cannot be opened.</translation>
    </message>
    <message>
        <source>请从备份恢复（备份里有这个文件）。</source>
        <translation>Restore from a backup (it contains this file).</translation>
    </message>
    <message>
        <source>口令不对。</source>
        <translation>Wrong passphrase.</translation>
    </message>
    <message>
        <source>请检查大小写和输入法后再输一次。</source>
        <translation>Check Caps Lock and the input method, then type it again.</translation>
    </message>
    <message>
        <source>这不是这份数据现在的恢复码。</source>
        <translation>This is not the present recovery code of the data.</translation>
    </message>
    <message>
        <source>重新生成后，以前打印的就作废了；请用最新的一张。</source>
        <translation>A new code voids the ones printed before; use the latest sheet.</translation>
    </message>
    <message>
        <source>这里已经有一份数据的密钥文件。</source>
        <translation>There is a key file here already.</translation>
    </message>
    <message>
        <source>这个口令已有人使用。</source>
        <translation>Somebody uses this passphrase already.</translation>
    </message>
    <message>
        <source>请换一个不同的口令。</source>
        <translation>Choose a different passphrase.</translation>
    </message>
    <message>
        <source>只剩这一个人的口令，不能移除。</source>
        <translation>This is the only passphrase left and cannot be removed.</translation>
    </message>
    <message>
        <source>请先为另一个人设口令。</source>
        <translation>Set a passphrase for another person first.</translation>
    </message>
    <message>
        <source>密钥文件来自更新的版本。</source>
        <translation>The key file comes from a newer version.</translation>
    </message>
    <message>
        <source>附件已损坏或不在原处。</source>
        <translation>The attachment is damaged or not in its place.</translation>
    </message>
    <message>
        <source>请从备份恢复，或重新添加原件。</source>
        <translation>Restore from a backup, or add the original again.</translation>
    </message>
    <message>
        <source>文件太大：{size} MB，最多 {limit} MB。</source>
        <translation>The file is too large: {size} MB, {limit} MB at most.</translation>
    </message>
    <message>
        <source>请压缩后再添加，或分成几个文件。</source>
        <translation>Compress it, or split it into several files.</translation>
    </message>
    <message>
        <source>附件写入后读回不一致。</source>
        <translation>The attachment reads back differently after writing.</translation>
    </message>
    <message>
        <source>磁盘可能有故障，请换盘并尽快备份。</source>
        <translation>The disk may be failing; make a backup now and change the disk.</translation>
    </message>
    <message>
        <source>口令不能为空。</source>
        <translation>The passphrase must not be empty.</translation>
    </message>
    <message>
        <source>请输入口令。</source>
        <translation>Enter the passphrase.</translation>
    </message>
    <message>
        <source>附件要加到的内容已经不在。</source>
        <translation>What the attachment belongs to is gone.</translation>
    </message>
    <message>
        <source>请刷新页面。</source>
        <translation>Reload the page.</translation>
    </message>
    <message>
        <source>这条记录由别的单位填写，不能添加附件。</source>
        <translation>This record belongs to another office; attachments cannot be added.</translation>
    </message>
    <message>
        <source>需要时请联系填写的单位。</source>
        <translation>Contact that office if needed.</translation>
    </message>
    <message>
        <source>这种文件不能作为附件。</source>
        <translation>This kind of file cannot be attached.</translation>
    </message>
    <message>
        <source>可以添加照片、PDF、Word、Excel、WPS、OFD、录音、录像和文本。</source>
        <translation>Photos, PDF, Word, Excel, WPS, OFD, sound, video and text can be added.</translation>
    </message>
    <message>
        <source>文件是空的，没有添加。</source>
        <translation>The file is empty and was not added.</translation>
    </message>
    <message>
        <source>请重新选择文件。</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <source>没有这个附件。</source>
        <translation>There is no such attachment.</translation>
    </message>
    <message>
        <source>请选另一个文件夹，最好是另一块盘。</source>
        <translation>Choose another folder, best on another disk.</translation>
    </message>
    <message>
        <source>备份不完整或已损坏，没有恢复任何内容。</source>
        <translation>The backup is incomplete or damaged; nothing was restored.</translation>
    </message>
    <message>
        <source>请换一个备份再试。</source>
        <translation>Try another backup.</translation>
    </message>
    <message>
        <source>这个文件夹不是备份：{folder}</source>
        <translation>This folder is no backup: {folder}</translation>
    </message>
    <message>
        <source>请选择备份文件夹。</source>
        <translation>Choose a backup folder.</translation>
    </message>
    <message>
        <source>这个备份是更新版本的程序做的。</source>
        <translation>This backup was made by a newer version.</translation>
    </message>
    <message>
        <source>备份时文件有变化，没有完成。</source>
        <translation>Files changed while backing up; the backup was not completed.</translation>
    </message>
    <message>
        <source>请再备份一次。</source>
        <translation>Back up once more.</translation>
    </message>
    <message>
        <source>对方确认收到的内容比本机现有的多，本机可能是从旧备份恢复或复制来的，不能导出。</source>
        <translation>The other side has confirmed more than this computer holds: it was probably restored from an old backup or copied. Export is not possible.</translation>
    </message>
    <message>
        <source>请与县局联系，核对后再继续。</source>
        <translation>Call the bureau and compare before going on.</translation>
    </message>
    <message>
        <source>本机没有保存对方签过名的凭据，不能交还。</source>
        <translation>This computer does not hold the other side&apos;s signed proof; nothing can be given back.</translation>
    </message>
    <message>
        <source>请在最初导入的那台电脑上导出。</source>
        <translation>Export on the computer that imported it first.</translation>
    </message>
    <message>
        <source>还没有与发出这个数据包的单位（{writer}）建立联系，不能导入。</source>
        <translation>Not connected with the office that wrote this bundle ({writer}); it cannot be imported.</translation>
    </message>
    <message>
        <source>请先在“数据交换”里完成建立联系。</source>
        <translation>Connect under &quot;Exchange&quot; first.</translation>
    </message>
    <message>
        <source>编号重复：{numbers}。恢复以前和以后各给过一次，请核对纸质文书，作废其中一份。</source>
        <translation>Numbers given twice: {numbers}, before and after restoring. Compare the papers and void one of each.</translation>
    </message>
    <message>
        <source>对方的数据包含有它无权写的内容，没有导入。</source>
        <translation>The bundle holds things the other side may not write; it was not imported.</translation>
    </message>
    <message>
        <source>请与对方联系。</source>
        <translation>Contact the other side.</translation>
    </message>
    <message>
        <source>导入后的核对没有通过，已全部撤回，没有导入任何内容。</source>
        <translation>The check after importing failed; all was taken back, nothing was imported.</translation>
    </message>
    <message>
        <source>请对方重新导出一份；仍不行时，请把两边的程序升级到同一版本。</source>
        <translation>Ask the other side to export again; if that fails too, bring both programs to the same version.</translation>
    </message>
    <message>
        <source>有 {count} 条内容要升级后才能看到，已保存。</source>
        <translation>{count} {count:entry|entries} can be seen only after an upgrade; they are kept.</translation>
    </message>
    <message>
        <source>有 {count} 条内容有误，已原样保存并标记。</source>
        <translation>{count} {count:entry|entries} are faulty; they are kept as they are, and marked.</translation>
    </message>
    <message>
        <source>对方确认收到的内容比本机现有的多：本机可能是从旧备份恢复或复制来的，请先与对方核对。</source>
        <translation>The other side has confirmed more than this computer holds: it was probably restored from an old backup or copied. Compare with them first.</translation>
    </message>
    <message>
        <source>请示</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>撤回原因</source>
        <translation>Reason for withdrawing</translation>
    </message>
    <message>
        <source>办结报告内容</source>
        <translation>Text of the report back</translation>
    </message>
    <message>
        <source>异议理由</source>
        <translation>Reason for objecting</translation>
    </message>
    <message>
        <source>批复</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>更正请求</source>
        <translation>Correction request</translation>
    </message>
    <message>
        <source>更正理由</source>
        <translation>Reason for correcting</translation>
    </message>
    <message>
        <source>不更正的理由</source>
        <translation>Reason for not correcting</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>matter</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Assignment</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>回复内容</source>
        <translation>Text of the reply</translation>
    </message>
    <message>
        <source>存在的问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>要求</source>
        <translation>Demand</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>报告给谁</source>
        <translation>Reported to</translation>
    </message>
    <message>
        <source>报告</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>邀请文件由县局制作。</source>
        <translation>Invitations are made by the bureau.</translation>
    </message>
    <message>
        <source>请向县局要邀请文件。</source>
        <translation>Ask the bureau for one.</translation>
    </message>
    <message>
        <source>县局不用申请。</source>
        <translation>The bureau need not ask.</translation>
    </message>
    <message>
        <source>请在所里的电脑上做这一步。</source>
        <translation>Do this on the office&apos;s computer.</translation>
    </message>
    <message>
        <source>申请文件由县局来读。</source>
        <translation>Requests are read by the bureau.</translation>
    </message>
    <message>
        <source>请把它交给县局。</source>
        <translation>Give it to the bureau.</translation>
    </message>
    <message>
        <source>这份申请回答的不是本局的邀请。</source>
        <translation>This request does not answer an invitation of this bureau.</translation>
    </message>
    <message>
        <source>请把本局的邀请文件交给对方重新申请。</source>
        <translation>Give them this bureau&apos;s invitation and let them ask again.</translation>
    </message>
    <message>
        <source>这份申请要替换旧电脑，本版本还不能办理。</source>
        <translation>This request is to replace an old computer; this version cannot do that yet.</translation>
    </message>
    <message>
        <source>这个文件不是对方单位写的。</source>
        <translation>This file was not written by the other side.</translation>
    </message>
    <message>
        <source>“{name}”已经登记过，但这次的密钥不同。</source>
        <translation>&quot;{name}&quot; is known already, but with another key.</translation>
    </message>
    <message>
        <source>本所已经与“{name}”建立联系。</source>
        <translation>This office is connected with &quot;{name}&quot; already.</translation>
    </message>
    <message>
        <source>本机已经有这一条。</source>
        <translation>This entry is here already.</translation>
    </message>
    <message>
        <source>已经登记过的不用再导入；可以只导入没有问题的行。</source>
        <translation>What is registered already need not be imported; you can import only the rows without faults.</translation>
    </message>
    <message>
        <source>请对照原件补上。</source>
        <translation>Add it from the original.</translation>
    </message>
    <message>
        <source>同一件只留一行；确实是两件的，请改编号或事由。</source>
        <translation>Keep one row for each; if they really are two, change number or subject.</translation>
    </message>
    <message>
        <source>“{list}”里没有“{text}”。</source>
        <translation>&quot;{text}&quot; is not in &quot;{list}&quot;.</translation>
    </message>
    <message>
        <source>请改成代码表里的写法，或者在这里选一项，同样的写法都照此办理。</source>
        <translation>Write it as in the code list, or choose here; all alike follow.</translation>
    </message>
    <message>
        <source>没有“{name}”这种导入。</source>
        <translation>There is no import &quot;{name}&quot;.</translation>
    </message>
    <message>
        <source>请从列表里选一种。</source>
        <translation>Choose one from the list.</translation>
    </message>
    <message>
        <source>还没有对应“{label}”这一栏。</source>
        <translation>No column stands for &quot;{label}&quot; yet.</translation>
    </message>
    <message>
        <source>表里还有要改的地方，什么都没有导入。</source>
        <translation>The sheet has faults; nothing was imported.</translation>
    </message>
    <message>
        <source>请改好，或者只导入没有问题的行。</source>
        <translation>Mend them, or import only the rows without faults.</translation>
    </message>
    <message>
        <source>没有可以导入的行。</source>
        <translation>There are no rows to import.</translation>
    </message>
    <message>
        <source>请看要改的地方。</source>
        <translation>See what is to be corrected.</translation>
    </message>
    <message>
        <source>这些内容本机都已经有了。</source>
        <translation>All of this is here already.</translation>
    </message>
    <message>
        <source>不用再导入。</source>
        <translation>It need not be imported.</translation>
    </message>
    <message>
        <source>没有找到“{text}”这个所。</source>
        <translation>There is no office &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>请写已经建立联系的所的名称。</source>
        <translation>Write the name of an office that is connected.</translation>
    </message>
    <message>
        <source>交办、转办清单由县局导入。</source>
        <translation>Lists of assignments are imported by the bureau.</translation>
    </message>
    <message>
        <source>所里请等县局的数据包。</source>
        <translation>At an office, wait for the bureau&apos;s bundle.</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Served on</translation>
    </message>
    <message>
        <source>没有这份文书。</source>
        <translation>There is no such letter.</translation>
    </message>
    <message>
        <source>这份文书属于别的单位，本机只能查看。</source>
        <translation>This letter belongs to another office and can only be read here.</translation>
    </message>
    <message>
        <source>需要改动时，请联系承办单位。</source>
        <translation>To change it, contact the handling office.</translation>
    </message>
    <message>
        <source>文书已经签发，内容不能再改。</source>
        <translation>The letter is issued; its text is fixed.</translation>
    </message>
    <message>
        <source>需要更改时，请作废后另出一份。</source>
        <translation>To change it, void it and issue another.</translation>
    </message>
    <message>
        <source>这份文书已经注销。</source>
        <translation>This letter was withdrawn.</translation>
    </message>
    <message>
        <source>请另写一份。</source>
        <translation>Write another.</translation>
    </message>
    <message>
        <source>用印日期</source>
        <translation>Sealed on</translation>
    </message>
    <message>
        <source>这份文书已经作废。</source>
        <translation>This letter is void.</translation>
    </message>
    <message>
        <source>需要时请另写一份。</source>
        <translation>Write another if needed.</translation>
    </message>
    <message>
        <source>请用替换它的那一份。</source>
        <translation>Use the one that replaced it.</translation>
    </message>
    <message>
        <source>文书还没有签发。</source>
        <translation>The letter is not issued yet.</translation>
    </message>
    <message>
        <source>请先编号签发。</source>
        <translation>Number and issue it first.</translation>
    </message>
    <message>
        <source>请选择送达方式。</source>
        <translation>Choose the way of service.</translation>
    </message>
    <message>
        <source>请填写签收人。</source>
        <translation>Enter who signed for it.</translation>
    </message>
    <message>
        <source>{what}不能早于落款日期。</source>
        <translation>&quot;{what}&quot; cannot be before the letter date.</translation>
    </message>
    <message>
        <source>{what}不能晚于今天。</source>
        <translation>&quot;{what}&quot; cannot be after today.</translation>
    </message>
    <message>
        <source>没有这种文书：{form}</source>
        <translation>There is no such form: {form}</translation>
    </message>
    <message>
        <source>请检查文书代号。</source>
        <translation>Check the form&apos;s id.</translation>
    </message>
    <message>
        <source>没有这个事项。</source>
        <translation>There is no such matter.</translation>
    </message>
    <message>
        <source>这份文书还没有批准，不能编号签发。</source>
        <translation>The letter is not approved yet and cannot be issued.</translation>
    </message>
    <message>
        <source>请先登记批准人和批准日期。</source>
        <translation>Record who approved it and when.</translation>
    </message>
    <message>
        <source>请填写批准人姓名。</source>
        <translation>Enter who approved it.</translation>
    </message>
    <message>
        <source>批准日期不能晚于今天。</source>
        <translation>The approval cannot be after today.</translation>
    </message>
    <message>
        <source>落款日期不能晚于今天。</source>
        <translation>The letter date cannot be after today.</translation>
    </message>
    <message>
        <source>落款日期不能早于批准日期。</source>
        <translation>The letter date cannot be before the approval.</translation>
    </message>
    <message>
        <source>请写明作废原因。</source>
        <translation>Give the reason for voiding.</translation>
    </message>
    <message>
        <source>登记号、状态和程序不能直接改。</source>
        <translation>Register number, status and procedure cannot be edited.</translation>
    </message>
    <message>
        <source>请用相应的办理步骤。</source>
        <translation>Use the step that changes them.</translation>
    </message>
    <message>
        <source>收到日期不能晚于登记日期，请核对。</source>
        <translation>The date received cannot be after the register date; please check.</translation>
    </message>
    <message>
        <source>首问责任人不能为空。</source>
        <translation>The first receiver must not be empty.</translation>
    </message>
    <message>
        <source>收到日期不能为空。</source>
        <translation>The date received must not be empty.</translation>
    </message>
    <message>
        <source>这个事项已经出具文书，不能注销。</source>
        <translation>Letters of this matter were issued; it cannot be cancelled.</translation>
    </message>
    <message>
        <source>确实登记错的，请先作废文书。</source>
        <translation>If it was registered by mistake, void the letters first.</translation>
    </message>
    <message>
        <source>请填写姓名，或勾选“匿名”。</source>
        <translation>Enter a name, or tick &quot;Anonymous&quot;.</translation>
    </message>
    <message>
        <source>这个人已经不在当事人中。</source>
        <translation>This person is no longer a party.</translation>
    </message>
    <message>
        <source>这个人已经在当事人中，请不要重复添加。</source>
        <translation>This person is a party already.</translation>
    </message>
    <message>
        <source>编号最多{most}个字，请核对。</source>
        <translation>A number has {most} characters at most; please check.</translation>
    </message>
    <message>
        <source>编号“{text}”已经用过，请核对。</source>
        <translation>The number &quot;{text}&quot; is taken; please check.</translation>
    </message>
    <message>
        <source>{year}年第{counter}号已经用过，请核对。</source>
        <translation>Number {counter} of {year} is taken; please check.</translation>
    </message>
    <message>
        <source>这个事项由别的单位办理，本机只能查看。</source>
        <translation>This matter is handled by another office and can only be read here.</translation>
    </message>
    <message>
        <source>这个事项已经注销：{reason}</source>
        <translation>This matter was cancelled: {reason}</translation>
    </message>
    <message>
        <source>需要办理时，请重新登记。</source>
        <translation>Register it again if needed.</translation>
    </message>
    <message>
        <source>没有这个人的资料。</source>
        <translation>Nothing is known of this person.</translation>
    </message>
    <message>
        <source>请重新选择，或直接填写姓名。</source>
        <translation>Choose again, or just enter the name.</translation>
    </message>
    <message>
        <source>请选择要导出给哪个单位。</source>
        <translation>Choose whom to export to.</translation>
    </message>
    <message>
        <source>还没有与县局（或所）建立联系，不能导出。</source>
        <translation>Not connected with the bureau (or an office); export is not possible.</translation>
    </message>
    <message>
        <source>请先选择一个村（社区）。</source>
        <translation>Choose a village (community) first.</translation>
    </message>
    <message>
        <source>村小组名称不能超过30个字，请一行写一个。</source>
        <translation>A group&apos;s name has 30 characters at most; write one a line.</translation>
    </message>
    <message>
        <source>一个村最多 999 个小组。</source>
        <translation>A village has 999 groups at most.</translation>
    </message>
    <message>
        <source>可以改晚“自某日起”的日期再看。</source>
        <translation>Choose a later date to count from and look again.</translation>
    </message>
    <message>
        <source>要恢复到的文件夹不是空的，没有动它。</source>
        <translation>The folder to restore to is not empty; it was left alone.</translation>
    </message>
    <message>
        <source>请选择一个新的空文件夹。</source>
        <translation>Choose a new, empty folder.</translation>
    </message>
    <message>
        <source>数据文件：{text}</source>
        <translation>Database: {text}</translation>
    </message>
    <message>
        <source>备份不能放在数据文件夹里面。</source>
        <translation>A backup cannot lie inside the data folder.</translation>
    </message>
    <message>
        <source>请选另一个文件夹，最好是另一块盘或U盘。</source>
        <translation>Choose another folder, best on another disk or stick.</translation>
    </message>
    <message>
        <source>重放日志得到的内容与现有内容不一致。</source>
        <translation>Replaying the journal gives something else than what is stored.</translation>
    </message>
    <message>
        <source>有 {count} 个附件缺失或损坏。</source>
        <translation>Attachments missing or damaged: {count}.</translation>
    </message>
    <message>
        <source>匿名</source>
        <translation>Anonymous</translation>
    </message>
    <message>
        <source>文件太大，最多 {most} MB。</source>
        <translation>The file is too large; {most} MB at most.</translation>
    </message>
    <message>
        <source>请分成几个文件，或在 WPS 里新建一个表格，只把要导入的内容复制过去。</source>
        <translation>Split it into several files, or copy just what is to be imported to a new sheet in WPS.</translation>
    </message>
    <message>
        <source>这个表格压缩得不正常，展开后会占满内存，没有打开。</source>
        <translation>This sheet is compressed abnormally and would fill the memory; it was not opened.</translation>
    </message>
    <message>
        <source>文件的文字编码认不出来。</source>
        <translation>The file&apos;s text encoding is unknown.</translation>
    </message>
    <message>
        <source>请在 WPS 里打开，另存为 xlsx 格式再试。</source>
        <translation>Open it in WPS, save it as xlsx, then try again.</translation>
    </message>
    <message>
        <source>这不是能读的表格文件。</source>
        <translation>This is not a readable sheet.</translation>
    </message>
    <message>
        <source>请选 xlsx 或 csv 文件。</source>
        <translation>Choose an xlsx or csv file.</translation>
    </message>
    <message>
        <source>这个文件里没有内容。</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>请看看是不是选错了文件。</source>
        <translation>See whether it is the right file.</translation>
    </message>
    <message>
        <source>有一格超过 {most} 个字。</source>
        <translation>A cell has more than {most} characters.</translation>
    </message>
    <message>
        <source>请把长材料作为附件添加，不放在表格里。</source>
        <translation>Add long papers as attachments, not in the sheet.</translation>
    </message>
    <message>
        <source>这个 csv 文件读不通。</source>
        <translation>This csv file cannot be read.</translation>
    </message>
    <message>
        <source>这是旧格式（.xls）或加了密码的表格，不能直接读。</source>
        <translation>This sheet has the old format (.xls) or a password and cannot be read.</translation>
    </message>
    <message>
        <source>请在 WPS 或 Excel 里打开它，去掉密码，点“另存为”，选 xlsx 格式，再导入新文件。</source>
        <translation>Open it in WPS or Excel, remove the password, choose &quot;Save as&quot; and xlsx, then import the new file.</translation>
    </message>
    <message>
        <source>这是网页，只是名字像表格。</source>
        <translation>This is a web page that only has the name of a sheet.</translation>
    </message>
    <message>
        <source>请在 WPS 或 Excel 里打开它，点“另存为”，选 xlsx 格式，再导入新文件。</source>
        <translation>Open it in WPS or Excel, choose &quot;Save as&quot; and xlsx, then import the new file.</translation>
    </message>
    <message>
        <source>这是县局交还的、恢复备份时丢掉的内容。</source>
        <translation>This is what the restored backup had lost, given back by the bureau.</translation>
    </message>
    <message>
        <source>有 {count} 条涉及恢复以后又改过的记录，以本机现在的内容为准，请核对。</source>
        <translation>{count} {count:entry|entries} are about records that were changed after restoring; what is here now counts. Please check.</translation>
    </message>
    <message>
        <source>交还的内容不能证明是本机写的，没有导入。</source>
        <translation>What was given back cannot be proved to come from this computer; it was not imported.</translation>
    </message>
    <message>
        <source>请与县局电话核对。</source>
        <translation>Phone the bureau and compare.</translation>
    </message>
    <message>
        <source>这些内容不是本机缺的，没有导入。</source>
        <translation>This is not what this computer lacks; it was not imported.</translation>
    </message>
    <message>
        <source>不用再导入这个文件。</source>
        <translation>This file need not be imported.</translation>
    </message>
    <message>
        <source>这份交还的内容前面还缺一段，没有导入。</source>
        <translation>Something before this part is still missing; it was not imported.</translation>
    </message>
    <message>
        <source>请县局重新导出一份。</source>
        <translation>Ask the bureau to export it again.</translation>
    </message>
    <message>
        <source>交还的内容与本机的对不上，没有导入。</source>
        <translation>What was given back does not fit what is here; it was not imported.</translation>
    </message>
    <message>
        <source>这个数据包来早了：前面还缺第 {first}–{last} 条。已先收好，缺的到了会自动接上。</source>
        <translation>This bundle comes too early: entries {first}–{last} are missing before it. It is kept and follows by itself when they come.</translation>
    </message>
    <message>
        <source>请导入较早的数据包；找不到时，把回执带给对方，对方下次导出会补上。</source>
        <translation>Import the earlier bundle; if it is lost, take the receipt to the other side, and their next export makes up for it.</translation>
    </message>
    <message>
        <source>县局那里有本机恢复备份时丢掉的内容，会随下一个数据包交还。</source>
        <translation>The bureau has what the restored backup had lost and will give it back with its next bundle.</translation>
    </message>
    <message>
        <source>导入之后已有新的登记、改动或导出，不能再撤销这次导入。</source>
        <translation>Something was registered, changed or exported since; this import cannot be undone any more.</translation>
    </message>
    <message>
        <source>有个别内容不对时，请与对方联系更正。</source>
        <translation>If something is wrong, ask the other side to correct it.</translation>
    </message>
    <message>
        <source>这是保密事项，只有指定的人可以打开。</source>
        <translation>This matter is confidential; only the people named can open it.</translation>
    </message>
    <message>
        <source>需要办理时，请由指定的人登录。</source>
        <translation>To handle it, one of the people named must open the program.</translation>
    </message>
    <message>
        <source>县局已经答复过。</source>
        <translation>The bureau has answered already.</translation>
    </message>
    <message>
        <source>还没有收到办结报告。</source>
        <translation>There is no report back yet.</translation>
    </message>
    <message>
        <source>请等所里的数据包。</source>
        <translation>Wait for the office&apos;s bundle.</translation>
    </message>
    <message>
        <source>这个事项现在没有“收到报告”这一步。</source>
        <translation>This matter has no step &quot;report received&quot; now.</translation>
    </message>
    <message>
        <source>请在事项中办理。</source>
        <translation>Handle it in the matter.</translation>
    </message>
    <message>
        <source>这件交办已经登记为本所的事项。</source>
        <translation>This assignment is registered as a matter of this office already.</translation>
    </message>
    <message>
        <source>请在事项中继续办理。</source>
        <translation>Go on in the matter.</translation>
    </message>
    <message>
        <source>已经提出异议，县局答复前不用登记。</source>
        <translation>An objection was made; no need to register before the bureau answers.</translation>
    </message>
    <message>
        <source>请等县局答复。</source>
        <translation>Wait for the bureau&apos;s answer.</translation>
    </message>
    <message>
        <source>这件交办没有撤回，或者本所没有登记。</source>
        <translation>This assignment was not withdrawn, or this office did not register it.</translation>
    </message>
    <message>
        <source>这个事项的程序没有移交这一步。</source>
        <translation>The matter&apos;s procedure has no step for handing over.</translation>
    </message>
    <message>
        <source>请按程序办结。</source>
        <translation>Close it by its procedure.</translation>
    </message>
    <message>
        <source>这件交办还没有登记为本所的事项。</source>
        <translation>This assignment is not registered as a matter of this office yet.</translation>
    </message>
    <message>
        <source>请先签收并登记办理。</source>
        <translation>Sign the receipt and register it first.</translation>
    </message>
    <message>
        <source>已经提出过异议。</source>
        <translation>An objection was made already.</translation>
    </message>
    <message>
        <source>请看县局的答复。</source>
        <translation>See the bureau&apos;s answer.</translation>
    </message>
    <message>
        <source>至少要有一个有权的单位。</source>
        <translation>At least one competent organ is needed.</translation>
    </message>
    <message>
        <source>没有这一步。</source>
        <translation>There is no such step.</translation>
    </message>
    <message>
        <source>没有这条{what}。</source>
        <translation>There is no such record: {what}.</translation>
    </message>
    <message>
        <source>这一步由县局做。</source>
        <translation>This step is the bureau&apos;s.</translation>
    </message>
    <message>
        <source>请与县局联系。</source>
        <translation>Contact the bureau.</translation>
    </message>
    <message>
        <source>这一步由所里做。</source>
        <translation>This step is the office&apos;s.</translation>
    </message>
    <message>
        <source>请与承办的所联系。</source>
        <translation>Contact the handling office.</translation>
    </message>
    <message>
        <source>日期不能晚于今天，请核对。</source>
        <translation>The date cannot be after today; please check.</translation>
    </message>
    <message>
        <source>日期不能早于{first}，请核对。</source>
        <translation>The date cannot be before {first}; please check.</translation>
    </message>
    <message>
        <source>请选择已经建立联系的所。</source>
        <translation>Choose an office that is connected.</translation>
    </message>
    <message>
        <source>请选择方式。</source>
        <translation>Choose the kind.</translation>
    </message>
    <message>
        <source>所选的函不是这个事项的文书。</source>
        <translation>The letter chosen does not belong to this matter.</translation>
    </message>
    <message>
        <source>所选的函还没有签发，请先编号签发，或不选函。</source>
        <translation>The letter chosen is not issued yet; issue it first, or choose none.</translation>
    </message>
    <message>
        <source>这件批复不用在这里办理。</source>
        <translation>This decision is not carried out here.</translation>
    </message>
    <message>
        <source>请在事项中按批复办理。</source>
        <translation>Follow the decision in the matter.</translation>
    </message>
    <message>
        <source>这件更正请求已经答复。</source>
        <translation>This correction request is answered already.</translation>
    </message>
    <message>
        <source>这是保密事项，只有指定的人可以办理。</source>
        <translation>This matter is confidential; only the people named can handle it.</translation>
    </message>
    <message>
        <source>这条记录是本局自己的，请直接更正。</source>
        <translation>This record is the bureau&apos;s own; correct it directly.</translation>
    </message>
    <message>
        <source>只能请所里更正事项和当事人的内容；文书有误的，请作废后另出。</source>
        <translation>Only matters and parties can be corrected this way; if a letter is wrong, void it and issue another.</translation>
    </message>
    <message>
        <source>这一项不能更正。</source>
        <translation>This field cannot be corrected.</translation>
    </message>
    <message>
        <source>更正后的内容填写不对，请核对（日期写成 2026-03-02 的样子）。</source>
        <translation>The corrected value is not valid; please check (dates like 2026-03-02).</translation>
    </message>
    <message>
        <source>保密事项</source>
        <translation>Confidential matter</translation>
    </message>
    <message>
        <source>第{n}次黄牌</source>
        <translation>Yellow card No. {n}</translation>
    </message>
    <message>
        <source>县局已同意</source>
        <translation>The bureau agreed</translation>
    </message>
    <message>
        <source>请更正</source>
        <translation>Please correct</translation>
    </message>
    <message>
        <source>重大信访信息</source>
        <translation>Major petition</translation>
    </message>
    <message>
        <source>与县局记录不一致</source>
        <translation>Differs from the bureau&apos;s records</translation>
    </message>
    <message>
        <source>保密事项不随数据包交给所里（条例第三十条）。</source>
        <translation>Confidential matters do not go to offices by bundle (Regulation, art. 30).</translation>
    </message>
    <message>
        <source>需要移送的，请用密封件，并记入事项经过。</source>
        <translation>If they must go, send them sealed and record it in the matter.</translation>
    </message>
    <message>
        <source>这个事项已经交给该所（{number}）。</source>
        <translation>This matter was given to that office already ({number}).</translation>
    </message>
    <message>
        <source>需要重新交办时，请先撤回前一件。</source>
        <translation>To assign it again, withdraw the first one.</translation>
    </message>
    <message>
        <source>办结期限不能早于交办日期。</source>
        <translation>&quot;Finish by&quot; cannot be before the assignment.</translation>
    </message>
    <message>
        <source>这个事项本来就由{office}办理。</source>
        <translation>This matter is handled by {office} anyway.</translation>
    </message>
    <message>
        <source>这个事项由别的所办理，只能移交。</source>
        <translation>This matter is handled by another office and can only be handed over.</translation>
    </message>
    <message>
        <source>移交用于两个所之间；本局自己的事项请用交办或转办。</source>
        <translation>Handing over is between two offices; assign or forward the bureau&apos;s own matters.</translation>
    </message>
    <message>
        <source>请填写办结期限。</source>
        <translation>Enter &quot;Finish by&quot;.</translation>
    </message>
    <message>
        <source>这一件没有函。</source>
        <translation>There is no letter for this one.</translation>
    </message>
    <message>
        <source>需要书面的，请另出文书。</source>
        <translation>If it is needed in writing, issue a letter.</translation>
    </message>
    <message>
        <source>这件交办已经撤回：{reason}</source>
        <translation>This assignment was withdrawn: {reason}</translation>
    </message>
    <message>
        <source>不用再办。</source>
        <translation>Nothing more to do.</translation>
    </message>
    <message>
        <source>这件交办已经报送办结报告。</source>
        <translation>This assignment was reported back already.</translation>
    </message>
    <message>
        <source>需要补充的，请与县局联系。</source>
        <translation>To add something, contact the bureau.</translation>
    </message>
    <message>
        <source>移交的事项不能提异议。</source>
        <translation>There is no objection to a matter handed over.</translation>
    </message>
    <message>
        <source>提出异议的期限到{last}为止（{clause}），已经过了。</source>
        <translation>Objections were possible until {last} ({clause}); that is past.</translation>
    </message>
    <message>
        <source>确实不属于本所的，请与县局联系退回。</source>
        <translation>If it is really not for this office, ask the bureau to take it back.</translation>
    </message>
    <message>
        <source>已经向县局请示过，还没有答复。</source>
        <translation>The bureau was asked already and has not answered yet.</translation>
    </message>
    <message>
        <source>需要改的，请先撤回前一次请示。</source>
        <translation>To change the request, withdraw the first one.</translation>
    </message>
    <message>
        <source>只有县局交办、转办的事项可以提出异议。</source>
        <translation>Only matters assigned or forwarded by the bureau can be objected to.</translation>
    </message>
    <message>
        <source>需要移交的，请用“申请移交”。</source>
        <translation>To hand it over, ask for that instead.</translation>
    </message>
    <message>
        <source>县局已经答复，不能撤回。</source>
        <translation>The bureau has answered; it cannot be withdrawn.</translation>
    </message>
    <message>
        <source>保密事项不随数据包督办。</source>
        <translation>Confidential matters are not supervised by bundle.</translation>
    </message>
    <message>
        <source>请用密封件。</source>
        <translation>Send it sealed.</translation>
    </message>
    <message>
        <source>现在没有到期应发的黄牌。</source>
        <translation>No yellow card is due now.</translation>
    </message>
    <message>
        <source>请填写督办后的办结期限。</source>
        <translation>Enter the new deadline.</translation>
    </message>
    <message>
        <source>新的期限不能早于发出的日期。</source>
        <translation>The new deadline cannot be before the date sent.</translation>
    </message>
    <message>
        <source>这个事项由本局办理；要督办的，请先交办给所。</source>
        <translation>This matter is handled by the bureau; to supervise it, assign it to an office first.</translation>
    </message>
    <message>
        <source>请填写发现时间。</source>
        <translation>Enter when it was discovered.</translation>
    </message>
    <message>
        <source>请填写报告时间。</source>
        <translation>Enter when it was reported.</translation>
    </message>
    <message>
        <source>报告时间不能晚于现在。</source>
        <translation>The report cannot lie in the future.</translation>
    </message>
    <message>
        <source>报告时间不能早于发现时间。</source>
        <translation>The report cannot be before the discovery.</translation>
    </message>
    <message>
        <source>人数不能为负数。</source>
        <translation>The number of people cannot be negative.</translation>
    </message>
    <message>
        <source>这份报告已经签收。</source>
        <translation>The receipt of this report is signed already.</translation>
    </message>
    <message>
        <source>这台电脑上用过这份数据更新的一个版本，现在打开的是较旧的。</source>
        <translation>A newer state of this data was used on this computer; this one is older.</translation>
    </message>
    <message>
        <source>请先找一找更新的数据文件夹；确实没有了，再继续使用这一份。</source>
        <translation>Look for the newer data folder first; go on with this one only if it is really gone.</translation>
    </message>
    <message>
        <source>这份数据比上次使用时旧：少了最近的 {count} 次改动，可能是放回了旧的文件夹。</source>
        <translation>This data is older than when last used: the latest {count} {count:change|changes} are missing. An old folder may have been put back.</translation>
    </message>
    <message>
        <source>这份数据是从另一台电脑复制过来的。</source>
        <translation>This data was copied from another computer.</translation>
    </message>
    <message>
        <source>如果以后只在这台电脑上用，可以继续；原来那台电脑上的数据请不要再用。</source>
        <translation>Go on if it will be used on this computer only; do not use the data on the other one any more.</translation>
    </message>
    <message>
        <source>请对照原件补上或改正。</source>
        <translation>Add or correct it from the original.</translation>
    </message>
    <message>
        <source>请用密封件，另行登记。</source>
        <translation>Send it sealed and register it separately.</translation>
    </message>
    <message>
        <source>没有村小组的名称。</source>
        <translation>The village group&apos;s name is missing.</translation>
    </message>
    <message>
        <source>请补上，或者删去这一行。</source>
        <translation>Add it, or delete the row.</translation>
    </message>
    <message>
        <source>村小组名称超过30个字。</source>
        <translation>The village group&apos;s name has more than 30 characters.</translation>
    </message>
    <message>
        <source>请改短；几个小组用顿号隔开。</source>
        <translation>Shorten it; put commas between several groups.</translation>
    </message>
    <message>
        <source>没有写到村（社区）。</source>
        <translation>The village (community) is missing.</translation>
    </message>
    <message>
        <source>请写清是哪个村（社区）的小组。</source>
        <translation>Say which village (community) the group belongs to.</translation>
    </message>
    <message>
        <source>一格里的姓名太多。</source>
        <translation>Too many names in one cell.</translation>
    </message>
    <message>
        <source>请只写主要的几个人，人数写在人数栏。</source>
        <translation>Name the main people only; the number goes in its own column.</translation>
    </message>
    <message>
        <source>有办结日期，又写着没有办结。</source>
        <translation>It has a closing date but is said to be open.</translation>
    </message>
    <message>
        <source>请核对后改一处。</source>
        <translation>Check and change one of them.</translation>
    </message>
    <message>
        <source>写着已办结，没有办结日期。</source>
        <translation>It is said to be closed but has no closing date.</translation>
    </message>
    <message>
        <source>请填写办结日期；查不到的，可以在对应栏目那一步选“没写办结日期的按登记日期”。</source>
        <translation>Enter the closing date; if unknown, tick &quot;No closing date: take the register date&quot; where columns are matched.</translation>
    </message>
    <message>
        <source>办结日期晚于今天。</source>
        <translation>The closing date is after today.</translation>
    </message>
    <message>
        <source>没有收到日期，也没有登记日期。</source>
        <translation>It has neither a date received nor a register date.</translation>
    </message>
    <message>
        <source>时限早于登记日期。</source>
        <translation>The deadline is before the register date.</translation>
    </message>
    <message>
        <source>办结日期早于登记日期。</source>
        <translation>The closing date is before the register date.</translation>
    </message>
    <message>
        <source>没有找到“{text}”这个地方。</source>
        <translation>There is no place &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>请写成“东华镇达苴村”这样，先镇后村；不在本县的，写在住址里。</source>
        <translation>Write it like &quot;东华镇达苴村&quot;, township first, then village; places outside the county go in the address.</translation>
    </message>
    <message>
        <source>“{text}”有好几个地方同名。</source>
        <translation>Several places have the name &quot;{text}&quot;.</translation>
    </message>
    <message>
        <source>请写全乡镇和村。</source>
        <translation>Write township and village in full.</translation>
    </message>
    <message>
        <source>“{text}”不止一个地方。</source>
        <translation>&quot;{text}&quot; names more than one place.</translation>
    </message>
    <message>
        <source>请写全乡镇和村名。</source>
        <translation>Write the names of township and village in full.</translation>
    </message>
    <message>
        <source>“{name}”的密钥全部作废</source>
        <translation>All keys of &quot;{name}&quot; are void</translation>
    </message>
    <message>
        <source>请由指定的人办理。</source>
        <translation>One of the people named must handle it.</translation>
    </message>
    <message>
        <source>这个期限由法律规定，不能改。</source>
        <translation>This deadline is fixed by law and cannot be changed.</translation>
    </message>
    <message>
        <source>法律修改后，请县局下发新的程序文件。</source>
        <translation>When the law changes, the bureau sends a new procedure file.</translation>
    </message>
    <message>
        <source>这一步一直在用，不用启用。</source>
        <translation>This step is always in use.</translation>
    </message>
    <message>
        <source>这一步由县局决定是否启用。</source>
        <translation>The bureau decides whether this step is used.</translation>
    </message>
    <message>
        <source>请写明依据（文件名称、文号、条款）。</source>
        <translation>Give the ground (document, number, article).</translation>
    </message>
    <message>
        <source>依据太长，最多 {most} 字。</source>
        <translation>The ground is too long; {most} characters at most.</translation>
    </message>
    <message>
        <source>单位请选日、工作日或者月。</source>
        <translation>Choose days, working days or months as the unit.</translation>
    </message>
    <message>
        <source>没有国家系统的栏目文件。</source>
        <translation>The national system&apos;s field file is missing.</translation>
    </message>
    <message>
        <source>请恢复 resources/national 里的文件。</source>
        <translation>Restore the files in resources/national.</translation>
    </message>
    <message>
        <source>国家系统代码由县局填写。</source>
        <translation>National system codes are entered by the bureau.</translation>
    </message>
    <message>
        <source>没有这个代码。</source>
        <translation>There is no such code.</translation>
    </message>
    <message>
        <source>国家代码只能是数字、字母、点和横线，最多20位。</source>
        <translation>A national code has digits, letters, dots and hyphens only, 20 at most.</translation>
    </message>
    <message>
        <source>{year}年上一个号是{last}号，这里是{counter}号；以后从{next}号接着编，中间的号不再使用。确实如此，请再按一次。</source>
        <translation>The last number of {year} is {last}, this is {counter}; numbering goes on from {next}, and those between are not used. If that is right, press once more.</translation>
    </message>
    <message>
        <source>请给这句话起个名字，以后好找。</source>
        <translation>Name the phrase so that it can be found.</translation>
    </message>
    <message>
        <source>请填写要保存的句子。</source>
        <translation>Enter the phrase to be saved.</translation>
    </message>
    <message>
        <source>名字最多40个字，句子最多2000个字。</source>
        <translation>A name has 40 characters at most, a phrase 2000.</translation>
    </message>
    <message>
        <source>文件名只能用字母、数字、汉字、点和横线：{name}</source>
        <translation>A file name may only have letters, digits, Chinese characters, dots and hyphens: {name}</translation>
    </message>
    <message>
        <source>请改名后再导入。</source>
        <translation>Rename it, then import.</translation>
    </message>
    <message>
        <source>办理程序由县局下发。</source>
        <translation>Procedures are sent by the bureau.</translation>
    </message>
    <message>
        <source>这份文件不会被用到：“{kind}”已有办理程序，它的 id 是 {id}。</source>
        <translation>This file would not be used: &quot;{kind}&quot; has a procedure already, with the id {id}.</translation>
    </message>
    <message>
        <source>请把文件最上面的 id 改回来，version 加 1，再导入。</source>
        <translation>Put that id back at the top of the file, raise version by 1, then import.</translation>
    </message>
    <message>
        <source>文件打不开，或者不是 UTF-8 文字文件。</source>
        <translation>The file does not open or is not UTF-8 text.</translation>
    </message>
    <message>
        <source>请用记事本打开，“另存为”时编码选 UTF-8，再导入。</source>
        <translation>Open it in Notepad, choose &quot;Save as&quot; and UTF-8, then import.</translation>
    </message>
    <message>
        <source>版本号没有加1：已经登记的事项以后也按这份办。只想管新登记的，把 version 加1再导入。</source>
        <translation>The version was not raised: matters already registered will follow this file too. To apply it to new ones only, raise version by 1 and import again.</translation>
    </message>
    <message>
        <source>键一层套一层太多</source>
        <translation>keys are nested too deeply</translation>
    </message>
    <message>
        <source>括号套得太深</source>
        <translation>brackets are nested too deeply</translation>
    </message>
    <message>
        <source>这不是用口令封好的文件，或者已经损坏。</source>
        <translation>This file is not sealed with a passphrase, or it is damaged.</translation>
    </message>
    <message>
        <source>打不开：口令不对，或文件已损坏。</source>
        <translation>It does not open: wrong passphrase, or the file is damaged.</translation>
    </message>
    <message>
        <source>请重新输入做这一份时用的口令；再不行，换另一份。</source>
        <translation>Type the passphrase of this copy again; if that fails, try the other one.</translation>
    </message>
    <message>
        <source>“{name}”的密钥已作废，不再给它写数据包。</source>
        <translation>The keys of &quot;{name}&quot; are void; no more bundles are written for it.</translation>
    </message>
    <message>
        <source>等该所用新电脑交来重建申请，或换好新密钥并经确认以后再写。</source>
        <translation>Wait for the office&apos;s rebuild request from a new computer, or for new keys that were confirmed.</translation>
    </message>
    <message>
        <source>对方收到的内容比本机现有的多：另一台电脑用同一份数据又写过。现在写出会分成两支。</source>
        <translation>The other side has received more than this computer holds: another computer wrote with the same data. Writing now would split the data into two branches.</translation>
    </message>
    <message>
        <source>请关闭程序再打开一次，本机会另起一段；再写U盘，缺的内容对方会交还，不会丢。</source>
        <translation>Close the program and open it again, and this computer begins a new section; then write the stick, and the other side gives back what is missing. Nothing is lost.</translation>
    </message>
    <message>
        <source>这个数据包来早了：前面还有一个数据包没有收到。已先收好，收到后会自动接上。</source>
        <translation>This bundle comes too early: the one before it has not come. It is kept and follows by itself when that comes.</translation>
    </message>
    <message>
        <source>请告诉对方：写出这些内容的那台电脑，那份数据不要再用。</source>
        <translation>Tell the other side not to use the computer and data that wrote this any more.</translation>
    </message>
    <message>
        <source>“{name}”换了新的密钥，由旧密钥签名通知。</source>
        <translation>&quot;{name}&quot; changed its keys, announced and signed with the former one.</translation>
    </message>
    <message>
        <source>“{name}”的密钥是本局在备份以后接受的，凭本局当时的签名重新登记。</source>
        <translation>The key of &quot;{name}&quot; was accepted by this bureau after the backup; it is known again by our own signature of the time.</translation>
    </message>
    <message>
        <source>编号重复：{numbers}。未采用的一支也给过，请核对纸质文书，作废其中一份。</source>
        <translation>Numbers given twice: {numbers}, also in the branch not kept. Compare the papers and void one of each.</translation>
    </message>
    <message>
        <source>密钥文件缺失或已损坏：下次启动会打不开。</source>
        <translation>The key file is missing or damaged: the data will not open at the next start.</translation>
    </message>
    <message>
        <source>这台电脑记不住用到第几号了，请检查磁盘是否写得进。</source>
        <translation>This computer cannot keep the last number used; check whether its disk can be written.</translation>
    </message>
    <message>
        <source>内容已加密，现在打不开，不能批。</source>
        <translation>The content is sealed and shut now; it cannot be approved.</translation>
    </message>
    <message>
        <source>请由保密人员用自己的口令登录后办理。</source>
        <translation>Somebody in charge of confidential matters must open the program with their own passphrase.</translation>
    </message>
    <message>
        <source>本机的密钥在这期间换过。</source>
        <translation>The keys of this computer were changed meanwhile.</translation>
    </message>
    <message>
        <source>请重新写一份申请或邀请，再核对一次。</source>
        <translation>Write a new request or invitation and compare again.</translation>
    </message>
    <message>
        <source>请与对方电话核实；没有换过密钥就不要接受。密钥丢了、重新建立联系的，请先勾选“密钥丢了，重新建立”；所里换了新电脑的，按重建办理。</source>
        <translation>Phone them; if they have not changed their key, do not accept. If the keys were lost and you connect anew, first tick &quot;Keys lost, connect anew&quot;; if the office has a new computer, rebuild it.</translation>
    </message>
    <message>
        <source>一个所只归一个县局。县局丢了全部密钥、重新发邀请的，请先勾选“密钥丢了，重新建立”。</source>
        <translation>An office belongs to one bureau only. If the bureau lost all its keys and sent a new invitation, first tick &quot;Keys lost, connect anew&quot;.</translation>
    </message>
    <message>
        <source>这处分叉已经选定。</source>
        <translation>This fork is settled already.</translation>
    </message>
    <message>
        <source>没有这处分叉。</source>
        <translation>There is no such fork.</translation>
    </message>
    <message>
        <source>请写明怎样核对的，例如与谁通过电话。</source>
        <translation>Say how it was checked, e.g. who was phoned.</translation>
    </message>
    <message>
        <source>这一项已经处理过了。</source>
        <translation>This item is settled already.</translation>
    </message>
    <message>
        <source>这是保密事项，只有指定的人可以处理。</source>
        <translation>This matter is confidential; only the people named can settle it.</translation>
    </message>
    <message>
        <source>请由指定的人处理。</source>
        <translation>One of the people named must settle it.</translation>
    </message>
    <message>
        <source>请写明怎么处理的（例如补登后的登记号，或不需要的理由）。</source>
        <translation>Say how it was settled (e.g. the new register number, or why it is not needed).</translation>
    </message>
    <message>
        <source>数据包已损坏，没有导入任何内容。</source>
        <translation>The bundle is damaged; nothing was imported.</translation>
    </message>
    <message>
        <source>没有这件通知。</source>
        <translation>There is no such notice.</translation>
    </message>
    <message>
        <source>没有这一支，请刷新后重新选。</source>
        <translation>There is no such branch; refresh and choose again.</translation>
    </message>
    <message>
        <source>这一支前面还缺一段，暂时不能选它。</source>
        <translation>Something before this branch is missing; it cannot be chosen yet.</translation>
    </message>
    <message>
        <source>请让那台电脑重新导出一次，导入后再选。</source>
        <translation>Have that computer export once more, import that, then choose.</translation>
    </message>
    <message>
        <source>这里没有可以撤回的裁定。</source>
        <translation>There is no ruling to withdraw here.</translation>
    </message>
    <message>
        <source>文书格式由县局下发。</source>
        <translation>Letter forms come from the bureau.</translation>
    </message>
    <message>
        <source>数据刚恢复过，数据交换先停着。</source>
        <translation>Just restored; exchange is on hold.</translation>
    </message>
    <message>
        <source>请先看一遍数据对不对，再到“数据交换”点“数据没有问题，恢复交换”。</source>
        <translation>First look whether the data is right, then press &quot;The data is right, resume exchange&quot; under &quot;Exchange&quot;.</translation>
    </message>
    <message>
        <source>这个数据包不在等待确认，可能已经处理过。</source>
        <translation>This bundle is not waiting to be confirmed; it may have been settled.</translation>
    </message>
    <message>
        <source>收好的文件不在了。</source>
        <translation>The kept file is gone.</translation>
    </message>
    <message>
        <source>请写明向谁核实、怎样核实的。</source>
        <translation>Say with whom and how it was confirmed.</translation>
    </message>
    <message>
        <source>请写明为什么不采用。</source>
        <translation>Say why it is left out.</translation>
    </message>
    <message>
        <source>请先打电话向对方负责人核实，再在“数据交换”的“等待确认”里决定。</source>
        <translation>First phone the head of the other side, then decide under &quot;Exchange&quot;, &quot;Bundles to be confirmed&quot;.</translation>
    </message>
    <message>
        <source>“{name}”的这个数据包用的是本机不认识的密钥签名，没有导入。</source>
        <translation>This bundle of &quot;{name}&quot; is signed with a key unknown here; it was not imported.</translation>
    </message>
    <message>
        <source>密钥由县局作废。</source>
        <translation>Keys are voided by the bureau.</translation>
    </message>
    <message>
        <source>所服务的乡镇“{town}”不在本县（市、区），请重新选择。</source>
        <translation>The township served, &quot;{town}&quot;, is not in this county (city, district); choose again.</translation>
    </message>
    <message>
        <source>最后一号 {year}—{counter} 不对，请核对。</source>
        <translation>The last number {year}—{counter} is wrong; please check.</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>document number</translation>
    </message>
    <message>
        <source>份别</source>
        <translation>copy mark</translation>
    </message>
    <message>
        <source>这份 PDF 读不了。</source>
        <translation>This PDF cannot be read.</translation>
    </message>
    <message>
        <source>请用备份中的文件，或者与县局联系。</source>
        <translation>Use the file from a backup, or contact the bureau.</translation>
    </message>
    <message>
        <source>星期一</source>
        <translation>a Monday</translation>
    </message>
    <message>
        <source>星期二</source>
        <translation>a Tuesday</translation>
    </message>
    <message>
        <source>星期三</source>
        <translation>a Wednesday</translation>
    </message>
    <message>
        <source>星期四</source>
        <translation>a Thursday</translation>
    </message>
    <message>
        <source>星期五</source>
        <translation>a Friday</translation>
    </message>
    <message>
        <source>星期六</source>
        <translation>a Saturday</translation>
    </message>
    <message>
        <source>星期日</source>
        <translation>a Sunday</translation>
    </message>
    <message>
        <source>电话里没有数字，是不是和姓名填反了？</source>
        <translation>There is no digit in the phone; was it put in the place of the name?</translation>
    </message>
    <message>
        <source>日</source>
        <translation>days</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>个月</source>
        <translation>months</translation>
    </message>
    <message>
        <source>{amount}日</source>
        <translation>{amount} {amount:day|days}</translation>
    </message>
    <message>
        <source>{amount}个工作日</source>
        <translation>{amount} working {amount:day|days}</translation>
    </message>
    <message>
        <source>{amount}个月</source>
        <translation>{amount} {amount:month|months}</translation>
    </message>
    <message>
        <source>请写成 2026-03-05 这样的日期。</source>
        <translation>Write the date like 2026-03-05.</translation>
    </message>
    <message>
        <source>栏名</source>
        <translation>column names</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>totals</translation>
    </message>
    <message>
        <source>签名、说明</source>
        <translation>signatures and notes</translation>
    </message>
    <message>
        <source>在办事项</source>
        <translation>open matters</translation>
    </message>
    <message>
        <source>已结事项</source>
        <translation>closed matters</translation>
    </message>
    <message>
        <source>已登记的事项</source>
        <translation>registered matters</translation>
    </message>
    <message>
        <source>指定期限</source>
        <translation>a date that was set</translation>
    </message>
    <message>
        <source>{days}已经从“{clock}”中扣除过，同一天不能扣除两次，请改日期。</source>
        <translation>{days} was already taken out of &quot;{clock}&quot;; one day cannot be taken out twice. Change the dates.</translation>
    </message>
    <message>
        <source>之后的“{label}”是{day}，送达日期不能晚于这一天。</source>
        <translation>&quot;{label}&quot;, which followed, is {day}; the day of service cannot be later than that.</translation>
    </message>
    <message>
        <source>按更正后的日期，“{step}”有疑问：{reason}</source>
        <translation>By the corrected day &quot;{step}&quot; is in doubt: {reason}</translation>
    </message>
    <message>
        <source>{start}起算，当日不计，{limit}到{plain}</source>
        <translation>Counted from {start}, that day left out: {limit} end on {plain}</translation>
    </message>
    <message>
        <source>{start}起算，当日不计，{limit}（{clause}）到{plain}</source>
        <translation>Counted from {start}, that day left out: {limit} ({clause}) end on {plain}</translation>
    </message>
    <message>
        <source>{clause}，含延长{limit}</source>
        <translation>{clause}, with {limit} of extension</translation>
    </message>
    <message>
        <source>延长，{clause}</source>
        <translation>extension, {clause}</translation>
    </message>
    <message>
        <source>指定的期限为{end}</source>
        <translation>The deadline was set to {end}</translation>
    </message>
    <message>
        <source>指定的期限（{clause}）为{end}</source>
        <translation>The deadline ({clause}) was set to {end}</translation>
    </message>
    <message>
        <source>当日不是周末，不顺延</source>
        <translation>not at a weekend, so it stays</translation>
    </message>
    <message>
        <source>当日是工作日，不顺延</source>
        <translation>a working day, so it stays</translation>
    </message>
    <message>
        <source>当日逢{reason}，末日为休息日的顺延到其后第一个工作日（民法典第二百零三条）</source>
        <translation>that day is {reason}, and a last day on a rest day moves to the next working day (Civil Code, art. 203)</translation>
    </message>
    <message>
        <source>跳过{days}，为{rolled}</source>
        <translation>past {days} to {rolled}</translation>
    </message>
    <message>
        <source>不计休息日{days}</source>
        <translation>rest days not counted: {days}</translation>
    </message>
    <message>
        <source>调休上班日{days}计入</source>
        <translation>make-up working days counted: {days}</translation>
    </message>
    <message>
        <source>{years}年放假安排未收录，按周末推算</source>
        <translation>the holidays of {years} are not known here yet, weekends were assumed</translation>
    </message>
    <message>
        <source>{since}至{until}共{count}日不计入（{clause}）</source>
        <translation>{since} to {until}, {count} {count:day|days}, not counted ({clause})</translation>
    </message>
    <message>
        <source>{clause}，延长{limit}</source>
        <translation>{clause}, extended by {limit}</translation>
    </message>
    <message>
        <source>按新的放假安排重新推算</source>
        <translation>reckoned anew by the new holidays</translation>
    </message>
    <message>
        <source>{note}，到{plain}</source>
        <translation>{note}: now ends on {plain}</translation>
    </message>
    <message>
        <source>送达日期{since}更正为{until}</source>
        <translation>day of service {since} corrected to {until}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{year}/{month}/{day}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{month}/{day}</translation>
    </message>
    <message>
        <source>{month}月{day}日至{last}日</source>
        <translation>{month}/{day}–{last}</translation>
    </message>
    <message>
        <source>{month}月{day}日至{next}月{last}日</source>
        <translation>{month}/{day}–{next}/{last}</translation>
    </message>
    <message>
        <source>不是文件</source>
        <translation>not a file</translation>
    </message>
    <message>
        <source>“{mark}”不是已核对的法规条款；本单位或者地方的规定，请以“{free}”开头</source>
        <translation>&quot;{mark}&quot; is not an article that has been checked; begin rules of your own office or county with &quot;{free}&quot;</translation>
    </message>
    <message>
        <source>“{mark}”不在已核对的条文之内，请先核对原文，再把条号加到条文目录</source>
        <translation>&quot;{mark}&quot; is not among the articles that have been checked; check the text of the law first, then add its number to the list of articles</translation>
    </message>
    <message>
        <source>{day} 同时写成了放假和上班</source>
        <translation>{day} is given both as a day off and as a working day</translation>
    </message>
    <message>
        <source>{year} 年已在 {years} 中给出</source>
        <translation>{year} is given in {years} already</translation>
    </message>
    <message>
        <source>应不早于 from，且一次放假不超过 20 天</source>
        <translation>must not be before from, and one holiday has at most 20 days</translation>
    </message>
    <message>
        <source>{day} 不在 {year} 年内</source>
        <translation>{day} is not in {year}</translation>
    </message>
    <message>
        <source>列表是空的</source>
        <translation>the list is empty</translation>
    </message>
    <message>
        <source>应与文件名相同（{stem}）</source>
        <translation>must be the same as the file&apos;s name ({stem})</translation>
    </message>
    <message>
        <source>代码 {code} 重复</source>
        <translation>code {code} stands twice</translation>
    </message>
    <message>
        <source>上级代码 {parent} 应写在前面，且最多两级</source>
        <translation>the parent code {parent} must come first, and there are two levels at most</translation>
    </message>
    <message>
        <source>依据“{mark}”应为条款（如 条例29）、GK（习惯）或 D（本程序拟定）</source>
        <translation>the ground &quot;{mark}&quot; must be an article (such as 条例29), GK (custom) or D (set by this program)</translation>
    </message>
    <message>
        <source>没有编号是 {form_id} 的文书，文件名要和原来的一样</source>
        <translation>there is no letter numbered {form_id}; keep the file&apos;s original name</translation>
    </message>
    <message>
        <source>少了栏目 {missing}，或者改了它的种类</source>
        <translation>field {missing} is gone or has another type</translation>
    </message>
    <message>
        <source>版式、编号规则、适用的事项要和原来的一样</source>
        <translation>layout, numbering and kinds of matters must stay as they were</translation>
    </message>
    <message>
        <source>版本号要比原来的（{version}）大</source>
        <translation>the version must be higher than before ({version})</translation>
    </message>
    <message>
        <source>文件名应为字母开头的编号，如 F2.toml</source>
        <translation>the file&apos;s name must be a number that begins with a letter, such as F2.toml</translation>
    </message>
    <message>
        <source>至少要有一个版块</source>
        <translation>at least one block is needed</translation>
    </message>
    <message>
        <source>没有叫 {name} 的栏目</source>
        <translation>there is no field {name}</translation>
    </message>
    <message>
        <source>文号里要有 {year} 和 {counter}</source>
        <translation>the document number needs {year} and {counter}</translation>
    </message>
    <message>
        <source>栏目键只能用小写字母、数字和下划线</source>
        <translation>a field&apos;s key has only small letters, digits and underscores</translation>
    </message>
    <message>
        <source>选择栏要列出 choices</source>
        <translation>a choice field must list its choices</translation>
    </message>
    <message>
        <source>多行栏（rows）要有 columns，其他栏不能有</source>
        <translation>a field of rows needs columns, no other field has any</translation>
    </message>
    <message>
        <source>只有多行栏能有固定行</source>
        <translation>only a field of rows can have fixed rows</translation>
    </message>
    <message>
        <source>只有多行栏里的栏目能有上层栏名</source>
        <translation>only fields inside rows can have a heading above</translation>
    </message>
    <message>
        <source>多行栏里不能再套多行栏</source>
        <translation>rows cannot hold rows</translation>
    </message>
    <message>
        <source>没有叫 {field} 的栏目</source>
        <translation>there is no field {field}</translation>
    </message>
    <message>
        <source>这种版块要指向一个多行栏</source>
        <translation>this kind of block must name a field of rows</translation>
    </message>
    <message>
        <source>应为各列毫米数，用空格隔开</source>
        <translation>must be the width of each column in millimetres, with spaces between</translation>
    </message>
    <message>
        <source>各列毫米数之和应为 {wide}</source>
        <translation>the columns&apos; millimetres must add up to {wide}</translation>
    </message>
    <message>
        <source>文字里的花括号不成对</source>
        <translation>the braces in the text do not match</translation>
    </message>
    <message>
        <source>没有叫 {key} 的栏目</source>
        <translation>there is no field {key}</translation>
    </message>
    <message>
        <source>{key} 没有选项 {value}</source>
        <translation>{key} has no choice {value}</translation>
    </message>
    <message>
        <source>栏目 {key} 重复或用了保留名</source>
        <translation>field {key} stands twice or has a reserved name</translation>
    </message>
    <message>
        <source>第 {place} 行的格数与列数不符</source>
        <translation>row {place} does not have as many cells as there are columns</translation>
    </message>
    <message>
        <source>文字里的 {{{place}}} 没有对应的栏目</source>
        <translation>there is no field for {{{place}}} in the text</translation>
    </message>
    <message>
        <source>有栏目写了两次</source>
        <translation>a field stands twice</translation>
    </message>
    <message>
        <source>没有代码表 {categories}</source>
        <translation>there is no code list {categories}</translation>
    </message>
    <message>
        <source>没有代码表 {codes}</source>
        <translation>there is no code list {codes}</translation>
    </message>
    <message>
        <source>没有栏目 {key}</source>
        <translation>there is no field {key}</translation>
    </message>
    <message>
        <source>字段 {twice} 写了两次</source>
        <translation>field {twice} stands twice</translation>
    </message>
    <message>
        <source>代码栏目要写明代码表，别的栏目不写</source>
        <translation>a code field must name its code list, other fields name none</translation>
    </message>
    <message>
        <source>{key} 重复</source>
        <translation>{key} stands twice</translation>
    </message>
    <message>
        <source>只用于日期字段</source>
        <translation>only for date fields</translation>
    </message>
    <message>
        <source>选择字段要写代码表，其他字段不写</source>
        <translation>a choice field must name its code list, other fields name none</translation>
    </message>
    <message>
        <source>没有代码表 {name}</source>
        <translation>there is no code list {name}</translation>
    </message>
    <message>
        <source>只和 warns = true 合用</source>
        <translation>only together with warns = true</translation>
    </message>
    <message>
        <source>“{date_key}”不是本动作的日期字段</source>
        <translation>&quot;{date_key}&quot; is not a date field of this step</translation>
    </message>
    <message>
        <source>首问责任人一经登记不能由办理步骤改动，这里不能问</source>
        <translation>the first receiver cannot be changed by a step once registered, so it cannot be asked for here</translation>
    </message>
    <message>
        <source>“{amount}”不是本动作的整数字段</source>
        <translation>&quot;{amount}&quot; is not a whole-number field of this step</translation>
    </message>
    <message>
        <source>“{approved}”不是本动作的日期字段</source>
        <translation>&quot;{approved}&quot; is not a date field of this step</translation>
    </message>
    <message>
        <source>since、until 至少写一个</source>
        <translation>give since or until, or both</translation>
    </message>
    <message>
        <source>法律没有规定扣除时间的期限，要写 off = true，并用 basis 指定一个必填的依据字段</source>
        <translation>for a limit from which the law takes no time out, write off = true and name a required field for the ground with basis</translation>
    </message>
    <message>
        <source>缺少有权机关</source>
        <translation>the competent body is missing</translation>
    </message>
    <message>
        <source>没有文书 {form}</source>
        <translation>there is no letter {form}</translation>
    </message>
    <message>
        <source>没有期限 {clock}</source>
        <translation>there is no limit {clock}</translation>
    </message>
    <message>
        <source>字段 {key} 重复</source>
        <translation>field {key} stands twice</translation>
    </message>
    <message>
        <source>“{key}”不是本动作的日期字段</source>
        <translation>&quot;{key}&quot; is not a date field of this step</translation>
    </message>
    <message>
        <source>“{name}”不在可用值之中：{names}</source>
        <translation>&quot;{name}&quot; is not one of {names}</translation>
    </message>
    <message>
        <source>写了免除条件，就要写明免除的说法</source>
        <translation>a limit that can be waived needs the words for it</translation>
    </message>
    <message>
        <source>指定日期的期限没有长短可设</source>
        <translation>a limit set as a date has no length to be set</translation>
    </message>
    <message>
        <source>没有状态 {name}</source>
        <translation>there is no state {name}</translation>
    </message>
    <message>
        <source>既不是字段，也不在 [labels] 里：{name}</source>
        <translation>neither a field nor in [labels]: {name}</translation>
    </message>
    <message>
        <source>not_before 既不是字段，也不在 [labels] 里：{name}</source>
        <translation>not_before is neither a field nor in [labels]: {name}</translation>
    </message>
    <message>
        <source>状态“{title}”没有出路：没有离开它的动作，又不是办结状态</source>
        <translation>state &quot;{title}&quot; has no way out: no step leaves it and it is no closed state</translation>
    </message>
    <message>
        <source>状态“{title}”没有写下一步</source>
        <translation>state &quot;{title}&quot; names no next step</translation>
    </message>
    <message>
        <source>登记动作要写明到哪个状态</source>
        <translation>the registering step must name the state it leads to</translation>
    </message>
    <message>
        <source>状态“{title}”走不到：没有动作以它为 to</source>
        <translation>state &quot;{title}&quot; cannot be reached: no step has it as to</translation>
    </message>
    <message>
        <source>状态“{title}”没有出路：从它走不到任何办结状态</source>
        <translation>state &quot;{title}&quot; has no way out: no closed state can be reached from it</translation>
    </message>
    <message>
        <source>“{name}”不是可以从“{title}”做的动作</source>
        <translation>&quot;{name}&quot; is not a step that can be taken from &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>期限 {clock} 由人指定日期，要用 until 写明是哪个字段</source>
        <translation>limit {clock} is set as a date: name its field with until</translation>
    </message>
    <message>
        <source>检查 {name} 用到的“{value}”不存在</source>
        <translation>&quot;{value}&quot;, used by check {name}, does not exist</translation>
    </message>
    <message>
        <source>检查 {name} 用到的“{key}”既不是字段，也不在 [labels] 里</source>
        <translation>&quot;{key}&quot;, used by check {name}, is neither a field nor in [labels]</translation>
    </message>
    <message>
        <source>期限“{title}”没有动作启动它</source>
        <translation>no step starts limit &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>“{key}”不在 [labels] 里</source>
        <translation>&quot;{key}&quot; is not in [labels]</translation>
    </message>
    <message>
        <source>共用文件里没有 {name}</source>
        <translation>the shared file has no {name}</translation>
    </message>
    <message>
        <source>没有共用文件 {name}</source>
        <translation>there is no shared file {name}</translation>
    </message>
    <message>
        <source>应恰有一个没有 from 的动作（登记），现有 {count} 个</source>
        <translation>exactly one step has no from (registering), now there are {count}</translation>
    </message>
    <message>
        <source>缺少条件</source>
        <translation>the condition is missing</translation>
    </message>
    <message>
        <source>{id} 的第 {version} 版在另一个文件里已经有了</source>
        <translation>version {version} of {id} stands in another file already</translation>
    </message>
    <message>
        <source>动作 {id} 重复</source>
        <translation>step {id} stands twice</translation>
    </message>
    <message>
        <source>只和 from = [&quot;*&quot;] 或 from = [&quot;closed&quot;] 合用</source>
        <translation>only together with from = [&quot;*&quot;] or from = [&quot;closed&quot;]</translation>
    </message>
    <message>
        <source>状态 {id} 重复</source>
        <translation>state {id} stands twice</translation>
    </message>
    <message>
        <source>期限 {id} 重复</source>
        <translation>limit {id} stands twice</translation>
    </message>
    <message>
        <source>要写明列表显示哪些栏</source>
        <translation>name the fields that the list shows</translation>
    </message>
    <message>
        <source>快速登记要包含必填栏：{names}</source>
        <translation>quick entry must include the required fields: {names}</translation>
    </message>
    <message>
        <source>没有文书 {list_form}</source>
        <translation>there is no letter {list_form}</translation>
    </message>
    <message>
        <source>文书 {list_form} 没有叫 {list_rows} 的多行栏</source>
        <translation>letter {list_form} has no field of rows {list_rows}</translation>
    </message>
    <message>
        <source>应写成“关联栏.对方栏”</source>
        <translation>write it as &quot;linked field.its field&quot;</translation>
    </message>
    <message>
        <source>台账 {sensitive} 没有写明起止（span）</source>
        <translation>register {sensitive} does not give its beginning and end (span)</translation>
    </message>
    <message>
        <source>至少要有一个栏目</source>
        <translation>at least one field is needed</translation>
    </message>
    <message>
        <source>栏目 {name} 应为 {names}</source>
        <translation>field {name} must be {names}</translation>
    </message>
    <message>
        <source>没有叫 {name} 的代码表</source>
        <translation>there is no code list {name}</translation>
    </message>
    <message>
        <source>选择栏要有 choices 或 codes，其他栏不能有</source>
        <translation>a choice field needs choices or codes, no other field has any</translation>
    </message>
    <message>
        <source>关联栏（entry）要写明台账，其他栏不能有</source>
        <translation>a linked field (entry) must name its register, no other field has one</translation>
    </message>
    <message>
        <source>没有台账 {register}</source>
        <translation>there is no register {register}</translation>
    </message>
    <message>
        <source>多行栏里不能有 {kind} 栏</source>
        <translation>rows cannot hold a {kind} field</translation>
    </message>
    <message>
        <source>栏目 {key} 重复</source>
        <translation>field {key} stands twice</translation>
    </message>
    <message>
        <source>栏名 {label} 重复，表格里分不清</source>
        <translation>the name {label} stands twice and cannot be told apart in a sheet</translation>
    </message>
    <message>
        <source>栏目 {key} 没有“{unknown}”这一项</source>
        <translation>field {key} has no item &quot;{unknown}&quot;</translation>
    </message>
    <message>
        <source>求和（sum）要写明数字栏，其他不能写</source>
        <translation>a sum must name a number field, nothing else may</translation>
    </message>
    <message>
        <source>数字 {key} 重复</source>
        <translation>figure {key} stands twice</translation>
    </message>
    <message>
        <source>要写明计划台账</source>
        <translation>name the register of the plan</translation>
    </message>
    <message>
        <source>没有台账 {name}</source>
        <translation>there is no register {name}</translation>
    </message>
    <message>
        <source>文书 {id} 没有叫 {key} 的栏目</source>
        <translation>letter {id} has no field {key}</translation>
    </message>
    <message>
        <source>文件名应为小写英文词加连字符，如 patrol-log.toml</source>
        <translation>the file&apos;s name must be small English words with hyphens, such as patrol-log.toml</translation>
    </message>
    <message>
        <source>台账至少要有一个日期栏</source>
        <translation>a register needs at least one date field</translation>
    </message>
    <message>
        <source>应写明起、止两个日期栏</source>
        <translation>name two date fields, of the beginning and the end</translation>
    </message>
    <message>
        <source>缺少这一项</source>
        <translation>this entry is missing</translation>
    </message>
    <message>
        <source>字段 {twice} 问了两次</source>
        <translation>field {twice} is asked for twice</translation>
    </message>
    <message>
        <source>没有当事人身份 {role}</source>
        <translation>there is no role {role}</translation>
    </message>
    <message>
        <source>没有事项标志 {flag}</source>
        <translation>there is no flag {flag}</translation>
    </message>
    <message>
        <source>没有代码表 {choices}</source>
        <translation>there is no code list {choices}</translation>
    </message>
    <message>
        <source>{choices} 里没有代码 {under}</source>
        <translation>{choices} has no code {under}</translation>
    </message>
    <message>
        <source>不认识的键；这里可用：{names}</source>
        <translation>unknown key; possible here: {names}</translation>
    </message>
    <message>
        <source>只有事项可以按登记、办结或者期末统计，其余按自己的日期（day）</source>
        <translation>only matters can be counted by registering, closing or the end of the period; all others by their own date (day)</translation>
    </message>
    <message>
        <source>不认识的条件“{word}”；可用：{names}</source>
        <translation>unknown condition &quot;{word}&quot;; possible: {names}</translation>
    </message>
    <message>
        <source>没有这个文书格式</source>
        <translation>there is no such letter form</translation>
    </message>
    <message>
        <source>应为这几种：{names}</source>
        <translation>must be of these: {names}</translation>
    </message>
    <message>
        <source>{id} 没有这个表</source>
        <translation>{id} has no such table</translation>
    </message>
    <message>
        <source>格式里还有没有写明的栏：{names}</source>
        <translation>the form has further fields that are not given: {names}</translation>
    </message>
    <message>
        <source>没有“{found}”这个指标</source>
        <translation>there is no measure &quot;{found}&quot;</translation>
    </message>
    <message>
        <source>“{title}”用了没有的表或者栏</source>
        <translation>&quot;{title}&quot; uses a table or column that does not exist</translation>
    </message>
    <message>
        <source>（全文）</source>
        <translation>(the whole file)</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>整数</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>日期（如 2026-02-14）</source>
        <translation>a date (such as 2026-02-14)</translation>
    </message>
    <message>
        <source>日期列表</source>
        <translation>a list of dates</translation>
    </message>
    <message>
        <source>文字列表</source>
        <translation>a list of texts</translation>
    </message>
    <message>
        <source>整数列表</source>
        <translation>a list of whole numbers</translation>
    </message>
    <message>
        <source>文字、整数或列表</source>
        <translation>a text, a whole number or a list</translation>
    </message>
    <message>
        <source>表</source>
        <translation>a table</translation>
    </message>
    <message>
        <source>不能为空</source>
        <translation>must not be empty</translation>
    </message>
    <message>
        <source>“{found}”不在可用值之中：{names}</source>
        <translation>&quot;{found}&quot; is not one of {names}</translation>
    </message>
    <message>
        <source>应为 {least} 到 {most} 的整数</source>
        <translation>must be a whole number from {least} to {most}</translation>
    </message>
    <message>
        <source>应为数字</source>
        <translation>must be a number</translation>
    </message>
    <message>
        <source>true 或 false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>应为日期（如 2026-02-14），不带时刻</source>
        <translation>must be a date (such as 2026-02-14) without a time</translation>
    </message>
    <message>
        <source>列表里只能是日期（如 2026-02-14）</source>
        <translation>the list may hold only dates (such as 2026-02-14)</translation>
    </message>
    <message>
        <source>列表里只能是不空的文字</source>
        <translation>the list may hold only texts that are not empty</translation>
    </message>
    <message>
        <source>列表里只能是整数</source>
        <translation>the list may hold only whole numbers</translation>
    </message>
    <message>
        <source>[[{key}]] 表</source>
        <translation>[[{key}]] tables</translation>
    </message>
    <message>
        <source>应写成 [[{key}]] 表</source>
        <translation>must be written as [[{key}]] tables</translation>
    </message>
    <message>
        <source>应为{kind_name}</source>
        <translation>must be {kind_name}</translation>
    </message>
    <message>
        <source>这一行写法有误：引号要用英文的、前后都有，数字要用1、2、3（{error}）</source>
        <translation>this line is not written right: use plain quotation marks at both ends and plain digits ({error})</translation>
    </message>
    <message>
        <source>请对方重新导出一份再试；重新导出的也打不开（多在换过电脑、换过密钥以后），请在“数据交换”里重新建立联系。</source>
        <translation>Ask them to export it again. If that does not open either (mostly after a change of PC or keys), establish contact anew in &quot;Exchange&quot;.</translation>
    </message>
    <message>
        <source>“{name}”的数据分成了两支，对不上：多半是两台电脑用了同一份数据，各写各的。两支都原样保留，现有内容没有改动；这个单位的数据先不导入，等人选定采用哪一支。</source>
        <translation>The data of &quot;{name}&quot; has split into two branches that do not fit: probably two computers used the same data and each wrote its own. Both branches are kept as they are and nothing here was changed; the office&apos;s data is not imported until somebody chooses a branch.</translation>
    </message>
    <message>
        <source>请与对方电话核对，再打开“数据交换”里的“数据分叉”选定。</source>
        <translation>Phone them and compare, then choose under &quot;Exchange&quot;, &quot;Forked data&quot;.</translation>
    </message>
    <message>
        <source>“{name}”的数据分成了两支，还没有选定采用哪一支。这个数据包先收好，选定以后自动接上。</source>
        <translation>The data of &quot;{name}&quot; has split into two branches, and none is chosen yet. This bundle is kept and follows by itself after the choice.</translation>
    </message>
    <message>
        <source>“{name}”的数据已按先前的裁定换到采用的一支；另一支的 {count} 条内容已列入核对清单。</source>
        <translation>The data of &quot;{name}&quot; now follows the branch an earlier ruling chose; the entries of the other ({count}) are in the review list.</translation>
    </message>
    <message>
        <source>“{name}”的这个数据包来自已裁定不采用的一支，没有导入；其中 {count} 条新内容已列入核对清单。</source>
        <translation>This bundle of &quot;{name}&quot; is of a branch that was ruled out; it was not imported. Its new entries ({count}) are in the review list.</translation>
    </message>
    <message>
        <source>电子件另存</source>
        <translation>kept as a file of its own</translation>
    </message>
    <message>
        <source>原件不在本机</source>
        <translation>the original is not on this computer</translation>
    </message>
    <message>
        <source>数据刚恢复过，这件交办可能已经办理过，只是还没有从县局取回。</source>
        <translation>The data was just restored; this assignment may have been dealt with already and not yet come back from the bureau.</translation>
    </message>
    <message>
        <source>请先导出数据包交给县局，导入县局的数据包以后再办。</source>
        <translation>First export a bundle for the bureau, then import the bureau&apos;s bundle, then go on.</translation>
    </message>
    <message>
        <source>“{name}”申请里的密钥已经作废，不能再用。</source>
        <translation>The keys in the request of &quot;{name}&quot; are void and cannot be used again.</translation>
    </message>
    <message>
        <source>请该所先在“设置”里换新密钥，再用邀请文件重新申请；误作废的，请先恢复密钥。</source>
        <translation>The office first makes new keys under &quot;Settings&quot; and asks again with the invitation; if they were voided by mistake, make them valid again first.</translation>
    </message>
    <message>
        <source>和第{first}行重复。</source>
        <translation>The same as row {first}.</translation>
    </message>
    <message>
        <source>没有填“{label}”。</source>
        <translation>&quot;{label}&quot; is not filled in.</translation>
    </message>
    <message>
        <source>这批导入已经撤销过，或者不完整。</source>
        <translation>This import has been undone already, or is incomplete.</translation>
    </message>
    <message>
        <source>这批导入的内容已经导出给县局，不能整批撤销。</source>
        <translation>What was imported has been exported to the bureau; the whole cannot be undone.</translation>
    </message>
    <message>
        <source>请逐件更正或注销，并写明原因。</source>
        <translation>Correct or cancel one by one, with the reason.</translation>
    </message>
    <message>
        <source>这批导入的内容后来又有办理或改动，不能整批撤销。</source>
        <translation>What was imported has been handled or changed since; the whole cannot be undone.</translation>
    </message>
    <message>
        <source>请先撤销后面的改动，或逐件更正、注销。</source>
        <translation>First undo the later changes, or correct or cancel one by one.</translation>
    </message>
    <message>
        <source>不是能从旧台账导入的事项种类。</source>
        <translation>This is not a kind of matter that can be imported from an old register.</translation>
    </message>
    <message>
        <source>请选它是哪一种，或者另行登记。</source>
        <translation>Choose which kind it is, or register it by itself.</translation>
    </message>
    <message>
        <source>请选一个所，或者在表里写上。</source>
        <translation>Choose an office, or write it into the sheet.</translation>
    </message>
    <message>
        <source>第{row}行</source>
        <translation>Row {row}</translation>
    </message>
    <message>
        <source>没有写承办的所，“{place}”有{count}个所管。</source>
        <translation>No handling office is given, and {count} offices serve &quot;{place}&quot;.</translation>
    </message>
    <message>
        <source>没有写承办的所，也没有管“{place}”的所建立了联系。</source>
        <translation>No handling office is given, and no office that serves &quot;{place}&quot; is connected.</translation>
    </message>
    <message>
        <source>没有写承办的所，也看不出属地。</source>
        <translation>No handling office is given, and the place cannot be told.</translation>
    </message>
    <message>
        <source>请对照证件改正；证件确实是这样的，可以照此登记。</source>
        <translation>Correct it from the ID card; if the card really says so, it can be registered as it is.</translation>
    </message>
    <message>
        <source>身份证号末位校验不符，多半有一位写错。</source>
        <translation>The ID number&apos;s check digit is wrong, probably a digit is mistyped.</translation>
    </message>
    <message>
        <source>已对照证件，照此登记</source>
        <translation>Compared with the card, register as it is</translation>
    </message>
    <message>
        <source>请把原来的文件再导入一次，或请对方重新导出一份。</source>
        <translation>Import the original file once more, or ask the other side to export again.</translation>
    </message>
    <message>
        <source>恢复密钥由县局办理。</source>
        <translation>Keys are made valid again by the bureau.</translation>
    </message>
    <message>
        <source>请给县局打电话。</source>
        <translation>Phone the bureau.</translation>
    </message>
    <message>
        <source>这个单位的密钥没有作废。</source>
        <translation>The key of this office is not void.</translation>
    </message>
    <message>
        <source>这个单位已经换了新密钥，旧密钥不再恢复。</source>
        <translation>This office has changed its keys; the old key is not made valid again.</translation>
    </message>
    <message>
        <source>不用再办，照常交换数据。</source>
        <translation>Nothing more to do; exchange data as usual.</translation>
    </message>
    <message>
        <source>请写明原因，如怎样核实电脑没有落到别人手里。</source>
        <translation>Give the reason, for example how you made sure that the computer was in nobody else&apos;s hands.</translation>
    </message>
    <message>
        <source>电脑丢了，请马上给县局打电话。</source>
        <translation>If the computer is lost, phone the bureau at once.</translation>
    </message>
    <message>
        <source>没有这个单位。</source>
        <translation>There is no such office.</translation>
    </message>
    <message>
        <source>请写明原因，如何时、何地被盗。</source>
        <translation>Give the reason, e.g. when and where it was stolen.</translation>
    </message>
    <message>
        <source>这是另一个县局的密钥。</source>
        <translation>These are the keys of another bureau.</translation>
    </message>
    <message>
        <source>请换本局的那一份。</source>
        <translation>Use the copy of this bureau.</translation>
    </message>
    <message>
        <source>这一份不是现在用的密钥：做好以后又换过。</source>
        <translation>This copy does not hold the present keys: they were changed after it was made.</translation>
    </message>
    <message>
        <source>请重新做一份，旧的销毁。</source>
        <translation>Make a new one and destroy the old.</translation>
    </message>
    <message>
        <source>密钥的第二份由县局制作。</source>
        <translation>Second key copies are made by the bureau.</translation>
    </message>
    <message>
        <source>所里的电脑坏了，可以从县局重建。</source>
        <translation>If an office&apos;s computer breaks, it can be rebuilt from the bureau.</translation>
    </message>
    <message>
        <source>没有读到县局密钥的第二份。</source>
        <translation>No second key copy of a bureau was found.</translation>
    </message>
    <message>
        <source>请选择 .age 文件，或那一页纸的清楚的扫描件。</source>
        <translation>Choose the .age file, or a sharp scan of the page.</translation>
    </message>
    <message>
        <source>{count} 个数据包等待确认</source>
        <translation>Bundles to be confirmed: {count}</translation>
    </message>
    <message>
        <source>县局已作废本机的密钥</source>
        <translation>The bureau has voided this computer&apos;s key</translation>
    </message>
    <message>
        <source>不再收本机的数据包；请给县局打电话，换新密钥或按重建办理。</source>
        <translation>It takes no more bundles from here; phone the bureau, then change the keys or rebuild.</translation>
    </message>
    <message>
        <source>不给它写数据包，它写来的也不导入；请看怎样恢复来往。</source>
        <translation>No bundle is written for it and none of its own is imported; see how to resume the exchange.</translation>
    </message>
    <message>
        <source>以前的第二份打不开换密钥以后的数据包：请重新做一份，旧的销毁。</source>
        <translation>The former second copy does not open bundles written since the keys were changed: make a new one and destroy the old.</translation>
    </message>
    <message>
        <source>县局电脑坏了又没有备份时，没有它，各所的数据包打不开，要重新建立联系。</source>
        <translation>If the bureau&apos;s computer breaks and there is no backup, the offices&apos; bundles cannot be opened without it, and all must connect anew.</translation>
    </message>
    <message>
        <source>请扫描打印的那一页，读回核对；核对过才算有第二份。</source>
        <translation>Scan the printed page and read it back; only then is there a second copy.</translation>
    </message>
    <message>
        <source>签名的密钥已作废或过时，请电话核实。</source>
        <translation>Signed with a void or outdated key; confirm by phone.</translation>
    </message>
    <message>
        <source>县局密钥还没有第二份</source>
        <translation>There is no second copy of the bureau&apos;s keys yet</translation>
    </message>
    <message>
        <source>县局换过密钥，第二份要重新做</source>
        <translation>The bureau&apos;s keys were changed: the second copy must be made anew</translation>
    </message>
    <message>
        <source>县局密钥的第二份还没有读回核对</source>
        <translation>The second copy of the bureau&apos;s keys has not been read back</translation>
    </message>
    <message>
        <source>“{name}”的这个数据包用的是已作废的密钥，没有导入；文件已收好，等待确认。</source>
        <translation>This bundle of &quot;{name}&quot; is signed with a void key; it was not imported. The file is kept and waits to be confirmed.</translation>
    </message>
    <message>
        <source>“{name}”的这个数据包用的是换钥以前的旧密钥，没有导入；文件已收好，等待确认。</source>
        <translation>This bundle of &quot;{name}&quot; is signed with a key from before a change; it was not imported. The file is kept and waits to be confirmed.</translation>
    </message>
    <message>
        <source>对方换过密钥的：先导入对方更早的数据包；没有的，把本机的数据包带给对方，对方下次导出会带上换钥通知；仍然不行的，重新建立联系。对方没有换过密钥或电脑的，不要使用这个文件。</source>
        <translation>If they changed their keys, first import their earlier bundles; if there are none, take a bundle of yours to them, and their next export brings the announcement; if that does not help either, establish contact anew. If they changed neither keys nor computer, do not use this file.</translation>
    </message>
    <message>
        <source>仿宋</source>
        <translation>FangSong (仿宋)</translation>
    </message>
    <message>
        <source>黑体</source>
        <translation>Hei (黑体)</translation>
    </message>
    <message>
        <source>楷体</source>
        <translation>Kai (楷体)</translation>
    </message>
    <message>
        <source>小标宋</source>
        <translation>title Song (小标宋)</translation>
    </message>
    <message>
        <source>宋体</source>
        <translation>Song (宋体)</translation>
    </message>
    <message>
        <source>{name}&#x3000;{day}&#x3000;共 {count} 条</source>
        <translation>{name}&#x3000;{day}&#x3000;{count} {count:row|rows}</translation>
    </message>
    <message>
        <source>{name}&#x3000;{day}&#x3000;共 {count} 条（另有 {more} 条太多，没有写出）</source>
        <translation>{name}&#x3000;{day}&#x3000;{count} {count:row|rows} ({more} more were too many and left out)</translation>
    </message>
    <message>
        <source>{title}登记号</source>
        <translation>Register number: {title}</translation>
    </message>
    <message>
        <source>这台电脑没有写过重建申请。</source>
        <translation>This computer has not written a rebuild request.</translation>
    </message>
    <message>
        <source>请先写一份申请交给县局。</source>
        <translation>Write a request first and give it to the bureau.</translation>
    </message>
    <message>
        <source>重建申请由县局来读。</source>
        <translation>Rebuild requests are read by the bureau.</translation>
    </message>
    <message>
        <source>这个乡镇没有与本局建立过联系的所，不用重建。</source>
        <translation>No office of this township was ever connected with the bureau; there is nothing to rebuild.</translation>
    </message>
    <message>
        <source>请按新单位建立联系。</source>
        <translation>Connect it as a new office.</translation>
    </message>
    <message>
        <source>申请文件在核对之后变了，没有答复。</source>
        <translation>The request changed after it was compared; no answer was written.</translation>
    </message>
    <message>
        <source>请重新读取并核对。</source>
        <translation>Read it again and compare.</translation>
    </message>
    <message>
        <source>这份答复不是给这台电脑的。</source>
        <translation>This answer is not for this computer.</translation>
    </message>
    <message>
        <source>请用县局对最近一份申请的答复。</source>
        <translation>Use the bureau&apos;s answer to the latest request.</translation>
    </message>
    <message>
        <source>读不出这份数据是哪个单位的，也没有可用的备份。</source>
        <translation>It cannot be read whose data this is, and there is no usable backup.</translation>
    </message>
    <message>
        <source>请插入存有备份的U盘或移动硬盘；都没有时，请用县局的数据重建。</source>
        <translation>Insert a stick or disk with a backup; if there is none, rebuild from the bureau.</translation>
    </message>
    <message>
        <source>找不到这个数据文件夹：{folder}</source>
        <translation>Data folder not found: {folder}</translation>
    </message>
    <message>
        <source>请检查路径。</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>密钥文件缺失或已损坏，也没有找到带密钥文件的备份。</source>
        <translation>The key file is missing or damaged, and no backup with a key file was found.</translation>
    </message>
    <message>
        <source>请插入存有备份的U盘或移动硬盘，再选择备份文件夹。</source>
        <translation>Insert a stick or disk with a backup, then choose the backup folder.</translation>
    </message>
    <message>
        <source>没有找到能用的备份，现有数据也不够拼出完整的一份；什么都没有改动。</source>
        <translation>No usable backup was found, and the present data does not suffice to make a whole; nothing was changed.</translation>
    </message>
    <message>
        <source>请插入存有备份的U盘或移动硬盘再试；没有备份时，请用县局的数据重建。</source>
        <translation>Insert a stick or disk with a backup and try again; without a backup, rebuild from the bureau.</translation>
    </message>
    <message>
        <source>没有这本台账：{register}</source>
        <translation>There is no such register: {register}</translation>
    </message>
    <message>
        <source>这条记录保密，只有指定的人可以打开。</source>
        <translation>This entry is confidential; only the people named can open it.</translation>
    </message>
    <message>
        <source>需要查看时，请联系指定的人。</source>
        <translation>To see it, ask one of the people named.</translation>
    </message>
    <message>
        <source>没有漏下的村组，不用打印。</source>
        <translation>No village or group was left out; nothing to print.</translation>
    </message>
    <message>
        <source>这本台账由别的单位填写，本机只能查看。</source>
        <translation>This register is kept by another office and can only be read here.</translation>
    </message>
    <message>
        <source>“{label}”请从列表里选一项，或者清空。</source>
        <translation>&quot;{label}&quot;: choose from the list, or clear the field.</translation>
    </message>
    <message>
        <source>这本台账的记录不需要办结。</source>
        <translation>Entries of this register need no closing.</translation>
    </message>
    <message>
        <source>这条记录已经停用，或者不在这本台账里。</source>
        <translation>This entry is retired or not in this register.</translation>
    </message>
    <message>
        <source>没有这条记录。</source>
        <translation>There is no such entry.</translation>
    </message>
    <message>
        <source>“{label}”没有找到事项“{text}”，请填登记号。</source>
        <translation>&quot;{label}&quot;: no matter &quot;{text}&quot; found; enter its register number.</translation>
    </message>
    <message>
        <source>“{label}”没有找到“{text}”，请先登记它。</source>
        <translation>&quot;{label}&quot;: &quot;{text}&quot; not found; register it first.</translation>
    </message>
    <message>
        <source>这本台账没有这种文书：{form}</source>
        <translation>This register has no such form: {form}</translation>
    </message>
    <message>
        <source>没有可以打印的记录。</source>
        <translation>There are no entries to print.</translation>
    </message>
    <message>
        <source>请先改筛选条件。</source>
        <translation>Change the filters first.</translation>
    </message>
    <message>
        <source>记录号（请勿改动）</source>
        <translation>Record no. (do not change)</translation>
    </message>
    <message>
        <source>第{row}行的记录号不是这本台账的，请清空这一格再导入。</source>
        <translation>Row {row}: the entry&apos;s id is not of this register; clear the cell and import again.</translation>
    </message>
    <message>
        <source>第{row}行的记录保密，不能从表格改动。</source>
        <translation>Row {row}: the entry is confidential and cannot be changed from a sheet.</translation>
    </message>
    <message>
        <source>第{row}行：{text}</source>
        <translation>Row {row}: {text}</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>第{row}行的编号“{text}”在表里重复。</source>
        <translation>Row {row}: number &quot;{text}&quot; stands twice in the sheet.</translation>
    </message>
    <message>
        <source>第{row}行“{label}”是数字格式，超过15位会丢失末尾数字，请改成文本格式重新填写。</source>
        <translation>Row {row}, &quot;{label}&quot; is formatted as a number and loses digits beyond the 15th; format it as text and enter it again.</translation>
    </message>
    <message>
        <source>第{row}行由别的单位填写，不能从表格改动。</source>
        <translation>Row {row}: the entry is of another office and cannot be changed from a sheet.</translation>
    </message>
    <message>
        <source>跨所的重复件由县局认定。</source>
        <translation>Repeats across offices are settled by the bureau.</translation>
    </message>
    <message>
        <source>不能关联到这件事项。</source>
        <translation>Cannot be linked to this matter.</translation>
    </message>
    <message>
        <source>请选一件更早登记的事项。</source>
        <translation>Choose a matter registered earlier.</translation>
    </message>
    <message>
        <source>保密事项不关联重复件。</source>
        <translation>Confidential matters are not linked to repeats.</translation>
    </message>
    <message>
        <source>没有这条提示。</source>
        <translation>There is no such hint.</translation>
    </message>
    <message>
        <source>身份证号相同</source>
        <translation>Same ID number</translation>
    </message>
    <message>
        <source>电话相同</source>
        <translation>Same phone</translation>
    </message>
    <message>
        <source>同村同名</source>
        <translation>Same name and village</translation>
    </message>
    <message>
        <source>同村，名字写法不同</source>
        <translation>Same village, name written differently</translation>
    </message>
    <message>
        <source>同名</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>名字写法不同</source>
        <translation>Name written differently</translation>
    </message>
    <message>
        <source>同村，名字同音</source>
        <translation>Same village, name sounds alike</translation>
    </message>
    <message>
        <source>名字同音</source>
        <translation>Name sounds alike</translation>
    </message>
    <message>
        <source>代表不超过{most}人（{clause}），现在是{count}人；其他人计入“人数”即可。</source>
        <translation>There are at most {most} representatives ({clause}), here {count}; count the others in the number of persons.</translation>
    </message>
    <message>
        <source>这份数据没有与县局建立过联系，县局帮不上忙。</source>
        <translation>This data was never connected with the bureau, so the bureau cannot help.</translation>
    </message>
    <message>
        <source>请用恢复码，或从备份恢复。</source>
        <translation>Use the recovery code, or restore from a backup.</translation>
    </message>
    <message>
        <source>这台电脑没有待答复的求助。</source>
        <translation>No help request of this computer awaits an answer.</translation>
    </message>
    <message>
        <source>请先写一份求助文件交给县局。</source>
        <translation>Write a help request first and give it to the bureau.</translation>
    </message>
    <message>
        <source>求助文件由县局来读。</source>
        <translation>Help requests are read by the bureau.</translation>
    </message>
    <message>
        <source>求助文件在核对之后变了，没有答复。</source>
        <translation>The help request changed after it was compared; no answer was written.</translation>
    </message>
    <message>
        <source>这份求助不是给本局的。</source>
        <translation>This help request is not for this bureau.</translation>
    </message>
    <message>
        <source>请核对是哪个县局的所。</source>
        <translation>Check which bureau the office belongs to.</translation>
    </message>
    <message>
        <source>发出求助的单位没有与本局建立联系。</source>
        <translation>The office that asks for help is not connected with this bureau.</translation>
    </message>
    <message>
        <source>请核对对方单位。</source>
        <translation>Check who it is.</translation>
    </message>
    <message>
        <source>这个所的密钥已作废，电脑可能在别人手里。</source>
        <translation>The keys of this office are void; its computer may be in other hands.</translation>
    </message>
    <message>
        <source>请按重建新电脑办理。</source>
        <translation>Rebuild it on a new computer.</translation>
    </message>
    <message>
        <source>这份答复不是给这次求助的。</source>
        <translation>This answer is not for this help request.</translation>
    </message>
    <message>
        <source>请用县局对最近一份求助文件的答复。</source>
        <translation>Use the bureau&apos;s answer to the latest help request.</translation>
    </message>
    <message>
        <source>这份文书还没有登记送达。</source>
        <translation>No service of this letter has been recorded yet.</translation>
    </message>
    <message>
        <source>请先登记送达。</source>
        <translation>First record the service.</translation>
    </message>
    <message>
        <source>和原来登记的一样，没有要更正的。</source>
        <translation>This is as it was recorded; there is nothing to correct.</translation>
    </message>
    <message>
        <source>请写明更正的原因。</source>
        <translation>Enter the reason for the correction.</translation>
    </message>
    <message>
        <source>这个事项没有只记在步骤里的送达。</source>
        <translation>This matter has no service that is recorded in a step only.</translation>
    </message>
    <message>
        <source>文书已登记送达的，请在文书上更正。</source>
        <translation>If the service is recorded on the letter, correct it there.</translation>
    </message>
    <message>
        <source>这个文件太大，不是规则文件。</source>
        <translation>The file is too large for a rules file.</translation>
    </message>
    <message>
        <source>{title}“{part}”改为“{now}”</source>
        <translation>{title}: &quot;{part}&quot; is now &quot;{now}&quot;</translation>
    </message>
    <message>
        <source>{what}（{day} 改）</source>
        <translation>{what} (changed {day})</translation>
    </message>
    <message>
        <source>期限：{title}由 {old} 改为 {new}，依据：{basis}</source>
        <translation>Limit: {title} changed from {old} to {new}, ground: {basis}</translation>
    </message>
    <message>
        <source>停用步骤：{title}</source>
        <translation>Step no longer used: {title}</translation>
    </message>
    <message>
        <source>节假日安排</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>办理程序文件 {name}</source>
        <translation>Procedure file {name}</translation>
    </message>
    <message>
        <source>文书格式 {name}</source>
        <translation>Letter form {name}</translation>
    </message>
    <message>
        <source>其他设置</source>
        <translation>Other settings</translation>
    </message>
    <message>
        <source>{title}“{part}”停用</source>
        <translation>{title}: &quot;{part}&quot; no longer used</translation>
    </message>
    <message>
        <source>村（社区）</source>
        <translation>Village (community)</translation>
    </message>
    <message>
        <source>期限：{title}</source>
        <translation>Limit: {title}</translation>
    </message>
    <message>
        <source>期限：{title}由 {old} 恢复为 {new}</source>
        <translation>Limit: {title} back from {old} to {new}</translation>
    </message>
    <message>
        <source>启用步骤：{title}，依据：{basis}</source>
        <translation>Step now used: {title}, ground: {basis}</translation>
    </message>
    <message>
        <source>已认出</source>
        <translation>Recognised</translation>
    </message>
    <message>
        <source>这份扫描件已经归过档。</source>
        <translation>This scan is filed already.</translation>
    </message>
    <message>
        <source>纸上的内容和本机存的这份文书不一致：可能是作废前或恢复数据以前打印的，请核对。</source>
        <translation>The paper differs from the letter kept here: it may have been printed before the letter was voided or the data restored; please check.</translation>
    </message>
    <message>
        <source>这份文书是别的单位出的，请交回那个单位归档。</source>
        <translation>This letter is of another office; return it there to be filed.</translation>
    </message>
    <message>
        <source>二维码是本程序的，但本机没有这份文书。</source>
        <translation>The code is of this program, but the letter is not here.</translation>
    </message>
    <message>
        <source>纸上的二维码不是本程序的。</source>
        <translation>The code on the paper is not of this program.</translation>
    </message>
    <message>
        <source>没有读到二维码，请手工选择文书。</source>
        <translation>No code was read; choose the letter by hand.</translation>
    </message>
    <message>
        <source>打不开。</source>
        <translation>It does not open.</translation>
    </message>
    <message>
        <source>从现在起，这个事项的内容加密保存；此前写下的仍留在历史记录里，已经导出的数据包里也有</source>
        <translation>From now on the content of this matter is kept sealed; what was written before stays in the history and in bundles already exported</translation>
    </message>
    <message>
        <source>{names}在这台电脑上还没有自己的口令（或还没有用它登录过），现在看不到内容</source>
        <translation>{names} have no passphrase of their own on this computer (or have not used it yet) and cannot see the content now</translation>
    </message>
    <message>
        <source>这是保密内容，现在的使用人没有打开它的密钥。</source>
        <translation>This content is confidential, and the present user has no key to it.</translation>
    </message>
    <message>
        <source>请由指定的人用自己的口令登录后查看。</source>
        <translation>One of the people named must open the program with their own passphrase to see it.</translation>
    </message>
    <message>
        <source>{way}要写明{what}（{clause}）：请写在备注里，或者先在文书上登记送达。</source>
        <translation>{way} needs {what} ({clause}): write it in the remark, or first record the service on the letter.</translation>
    </message>
    <message>
        <source>公告送达自公告之日起满{days}日才算送达（{clause}），最早是{day}。</source>
        <translation>Service by public notice counts only {days} {days:day|days} after the notice ({clause}), on {day} at the earliest.</translation>
    </message>
    <message>
        <source>文书上登记的送达日期是{day}，不能早于这一天。</source>
        <translation>The letter was recorded as served on {day}; the date cannot be earlier.</translation>
    </message>
    <message>
        <source>名单已保存。新列入的人还看不到已有的保密内容：等名单上原来的人用自己的口令登录一次，程序会自动补上。</source>
        <translation>The list is saved. People new on it cannot see earlier confidential content yet: once somebody who was on it opens the program with their own passphrase, this is made up for by itself.</translation>
    </message>
    <message>
        <source>{year}年第{week}周（{first}至{last}）</source>
        <translation>{year}, week {week} ({first} to {last})</translation>
    </message>
    <message>
        <source>看不懂的期间：{text}</source>
        <translation>Cannot read the period: {text}</translation>
    </message>
    <message>
        <source>请写成 {samples}。</source>
        <translation>Write it like {samples}.</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year}年{month}月</source>
        <translation>{year}/{month}</translation>
    </message>
    <message>
        <source>本期数字已于{day}封存。</source>
        <translation>The figures of this period were fixed on {day}.</translation>
    </message>
    <message>
        <source>这份报表现在不能封存。</source>
        <translation>This report cannot be sealed now.</translation>
    </message>
    <message>
        <source>期间过完以后，不加筛选地打开本单位的报表再封存。</source>
        <translation>When the period is over, open your own office&apos;s report without filters, then seal it.</translation>
    </message>
    <message>
        <source>这一期没有由本单位封存。</source>
        <translation>This office has not sealed this period.</translation>
    </message>
    <message>
        <source>封存后的更正：{listed}。</source>
        <translation>Corrected since: {listed}.</translation>
    </message>
    <message>
        <source>封存后的更正：{listed}等{count}处。</source>
        <translation>Corrected since: {listed} and more, {count} in all.</translation>
    </message>
    <message>
        <source>{label} {text}（权重{weight}）</source>
        <translation>{label} {text} (weight {weight})</translation>
    </message>
    <message>
        <source>{label} {text}（权重{weight}，越低越好）</source>
        <translation>{label} {text} (weight {weight}, lower is better)</translation>
    </message>
    <message>
        <source>没有这种报表：{report}</source>
        <translation>There is no such report: {report}</translation>
    </message>
    <message>
        <source>可用的有：{known}。</source>
        <translation>There are: {known}.</translation>
    </message>
    <message>
        <source>各单位相加比合计多{count}件：县局交给所的同一事项，合计只计一次。</source>
        <translation>The offices together have {count} more than the total: a matter that the bureau handed to an office is counted once in the total.</translation>
    </message>
    <message>
        <source>本期可能不全：{names}等 {count} 个单位最近一次来数据在期末以前。</source>
        <translation>This period may be incomplete: {names} and others, {count} offices in all, last sent data before its end.</translation>
    </message>
    <message>
        <source>本期可能不全：{names}最近一次来数据在期末以前。</source>
        <translation>This period may be incomplete: {names} last sent data before its end.</translation>
    </message>
    <message>
        <source>U盘上至少留一份、最多留五份备份。</source>
        <translation>Keep between one and five backups on a stick.</translation>
    </message>
    <message>
        <source>插着几个U盘，不知道该写到哪一个。</source>
        <translation>Several sticks are inserted; it is not clear which to write to.</translation>
    </message>
    <message>
        <source>请只留一个；或者在要用的U盘上建一个文件夹 {folder}。</source>
        <translation>Leave only one; or make a folder {folder} on the one to be used.</translation>
    </message>
    <message>
        <source>没有找到U盘。</source>
        <translation>No stick was found.</translation>
    </message>
    <message>
        <source>请插入一个没有写保护的U盘，再点一次。</source>
        <translation>Insert a stick without write protection and press again.</translation>
    </message>
    <message>
        <source>找不到U盘：{where}</source>
        <translation>Stick not found: {where}</translation>
    </message>
    <message>
        <source>请插好U盘再试。</source>
        <translation>Insert the stick and try again.</translation>
    </message>
    <message>
        <source>这个备份已损坏，没有写到U盘。</source>
        <translation>This backup is damaged; it was not written to the stick.</translation>
    </message>
    <message>
        <source>请先重新备份一次，再备份到U盘。</source>
        <translation>Back up once more, then to the stick.</translation>
    </message>
    <message>
        <source>只能给另一个使用人设新口令。</source>
        <translation>A new passphrase can be set for another user only.</translation>
    </message>
    <message>
        <source>自己的口令请在“安全”里更改。</source>
        <translation>Change your own under &quot;Security&quot;.</translation>
    </message>
    <message>
        <source>不能移除正在使用的人。</source>
        <translation>Who is using the program cannot be removed.</translation>
    </message>
    <message>
        <source>请由另一个人打开后再移除。</source>
        <translation>Let another person open it, then remove them.</translation>
    </message>
    <message>
        <source>请填写姓名。</source>
        <translation>Enter the name.</translation>
    </message>
    <message>
        <source>已有同名的人，请加以区别（如加上职务）。</source>
        <translation>There is somebody of this name; tell them apart (add the post, for example).</translation>
    </message>
    <message>
        <source>这个表的名称都没有对应到数字。</source>
        <translation>None of the names in this sheet has a figure.</translation>
    </message>
    <message>
        <source>请先选好每个名称是什么数字，或换一个报告期。</source>
        <translation>Choose the figure for each name, or another period.</translation>
    </message>
    <message>
        <source>没有可以撤销的内容。</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>别的单位写的内容不能撤销。</source>
        <translation>What another office wrote cannot be undone.</translation>
    </message>
    <message>
        <source>已经取号，不能撤销。</source>
        <translation>A number was taken; it cannot be undone.</translation>
    </message>
    <message>
        <source>请用“更正”，并写明原因。</source>
        <translation>Use &quot;Correct&quot; and give the reason.</translation>
    </message>
    <message>
        <source>已经导出给县局，不能撤销。</source>
        <translation>It was exported to the bureau and cannot be undone.</translation>
    </message>
    <message>
        <source>文书已经签发，不能撤销。</source>
        <translation>The letter is issued; that cannot be undone.</translation>
    </message>
    <message>
        <source>可以作废后另出一份。</source>
        <translation>Void it and issue another.</translation>
    </message>
    <message>
        <source>之后又有改动，不能撤销这一步。</source>
        <translation>There were changes after it; this step cannot be undone.</translation>
    </message>
    <message>
        <source>请先撤销后面的改动，或用“更正”。</source>
        <translation>Undo the later changes first, or use &quot;Correct&quot;.</translation>
    </message>
    <message>
        <source>别人做的改动不能撤销。</source>
        <translation>Changes made by somebody else cannot be undone.</translation>
    </message>
    <message>
        <source>目前是“{state}”，第{version}版程序没有这个状态，不能改。</source>
        <translation>The status is &quot;{state}&quot;, which version {version} of the procedure does not have; it cannot be changed.</translation>
    </message>
    <message>
        <source>请先办到下一步，再改按新版程序。</source>
        <translation>Take the next step first, then change to the new procedure.</translation>
    </message>
    <message>
        <source>这个事项不用改：已办结，或者已经按最新的版本办理。</source>
        <translation>Nothing to change: this matter is closed, or has the latest version.</translation>
    </message>
    <message>
        <source>“{clock}”还在计时，第{version}版程序没有这个期限，不能改。</source>
        <translation>&quot;{clock}&quot; is running, and version {version} of the procedure does not have it; it cannot be changed.</translation>
    </message>
    <message>
        <source>请先办完这个期限内的事，再改按新版程序。</source>
        <translation>Finish what it is for, then change to the new procedure.</translation>
    </message>
    <message>
        <source>村（社区）的增减和更名由县局下发。</source>
        <translation>New, abolished and renamed villages (communities) come from the bureau.</translation>
    </message>
    <message>
        <source>请填写村（社区）的全名。</source>
        <translation>Enter the full name of the village (community).</translation>
    </message>
    <message>
        <source>没有这个代码的村（社区）。</source>
        <translation>There is no village (community) with this code.</translation>
    </message>
    <message>
        <source>请填写本县（市、区）的12位统计用区划代码。</source>
        <translation>Enter a 12-digit statistical place code of this county (city, district).</translation>
    </message>
    <message>
        <source>文件里没有写明是哪一年（year）。</source>
        <translation>The file does not say which year it is for (year).</translation>
    </message>
    <message>
        <source>地方节假日请直接在这里填写。</source>
        <translation>Enter local holidays right here.</translation>
    </message>
    <message>
        <source>请填写节日名称，最多 {most} 字。</source>
        <translation>Enter the holiday&apos;s name, {most} characters at most.</translation>
    </message>
    <message>
        <source>放假的最后一天早于第一天，请改正。</source>
        <translation>The last day off is before the first; please correct.</translation>
    </message>
    <message>
        <source>同一天不能既放假又上班，请改正。</source>
        <translation>A day cannot be both off and worked; please correct.</translation>
    </message>
    <message>
        <source>承包纠纷</source>
        <translation>Contract dispute</translation>
    </message>
    <message>
        <source>征收补偿的争议不属于承包仲裁（《农村土地承包经营纠纷调解仲裁法》第二条），请按信访登记。</source>
        <translation>Disputes over compensation for taken land do not go to contract arbitration (《农村土地承包经营纠纷调解仲裁法》第二条); register them as a petition.</translation>
    </message>
    <message>
        <source>承包方</source>
        <translation>Contractor</translation>
    </message>
    <message>
        <source>发包方或对方</source>
        <translation>Owner or other side</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>例如：承包地转包费用纠纷</source>
        <translation>e.g. 承包地转包费用纠纷</translation>
    </message>
    <message>
        <source>承包地位置</source>
        <translation>Where the land is</translation>
    </message>
    <message>
        <source>纠纷种类</source>
        <translation>Kind of dispute</translation>
    </message>
    <message>
        <source>争议事项</source>
        <translation>What is disputed</translation>
    </message>
    <message>
        <source>主要事实</source>
        <translation>Main facts</translation>
    </message>
    <message>
        <source>标志</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>涉及人数</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>补录的旧编号</source>
        <translation>Old number, if entered later</translation>
    </message>
    <message>
        <source>补录的登记日期</source>
        <translation>Old registration date, if entered later</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>一方姓名</source>
        <translation>One side&apos;s name</translation>
    </message>
    <message>
        <source>对方姓名或单位</source>
        <translation>Other side&apos;s name or body</translation>
    </message>
    <message>
        <source>例如：宅基地滴水边界纠纷</source>
        <translation>e.g. 宅基地滴水边界纠纷</translation>
    </message>
    <message>
        <source>发生地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>纠纷类型</source>
        <translation>Type of dispute</translation>
    </message>
    <message>
        <source>当事人关系（决定谁处理）</source>
        <translation>How the parties stand (decides who handles it)</translation>
    </message>
    <message>
        <source>纠纷等级</source>
        <translation>Level of dispute</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person responsible</translation>
    </message>
    <message>
        <source>化解时限</source>
        <translation>To be settled by</translation>
    </message>
    <message>
        <source>移交、上报单位</source>
        <translation>Handed over by, reported by</translation>
    </message>
    <message>
        <source>咨询</source>
        <translation>Enquiry</translation>
    </message>
    <message>
        <source>问什么、怎么答的，一句话就够；登记后按“答复办结”。</source>
        <translation>What was asked and what was answered, one sentence will do; after registering press &quot;答复办结&quot;.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>By</translation>
    </message>
    <message>
        <source>例如：问宅基地审批要哪些材料</source>
        <translation>e.g. 问宅基地审批要哪些材料</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>所在村组</source>
        <translation>Village and group</translation>
    </message>
    <message>
        <source>咨询的问题</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>答复人</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>请求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>来源单位</source>
        <translation>Sent by</translation>
    </message>
    <message>
        <source>来文编号</source>
        <translation>Number of their letter</translation>
    </message>
    <message>
        <source>转到本单位的日期</source>
        <translation>Arrived here on</translation>
    </message>
    <message>
        <source>来文要求的期限</source>
        <translation>Deadline in their letter</translation>
    </message>
    <message>
        <source>要求办结的日期</source>
        <translation>To be finished by</translation>
    </message>
    <message>
        <source>权属争议</source>
        <translation>Land rights</translation>
    </message>
    <message>
        <source>申请书要写明双方姓名、住址，请求、事实和理由，并有证据（《土地权属争议调查处理办法》第十一条）。</source>
        <translation>The application must give both names and addresses, the request, facts and reasons, and evidence (《土地权属争议调查处理办法》第十一条).</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>被申请人</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>收到申请日期</source>
        <translation>Application received on</translation>
    </message>
    <message>
        <source>例如：后山两亩旱地使用权争议</source>
        <translation>e.g. 后山两亩旱地使用权争议</translation>
    </message>
    <message>
        <source>争议地块位置</source>
        <translation>Where the plot is</translation>
    </message>
    <message>
        <source>转来单位</source>
        <translation>Sent on by</translation>
    </message>
    <message>
        <source>信访</source>
        <translation>Petition</translation>
    </message>
    <message>
        <source>信访代表（多人反映时推选）</source>
        <translation>Representatives (chosen where many petition)</translation>
    </message>
    <message>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>例如：反映征地补偿面积不符</source>
        <translation>e.g. 反映征地补偿面积不符</translation>
    </message>
    <message>
        <source>事发地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>诉求类别（决定期限）</source>
        <translation>Kind of request (decides the deadline)</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>转送、交办单位</source>
        <translation>Forwarded or assigned by</translation>
    </message>
    <message>
        <source>来文、工单编号</source>
        <translation>Number of their letter or order</translation>
    </message>
    <message>
        <source>征地</source>
        <translation>Land taking</translation>
    </message>
    <message>
        <source>一个项目登记一件；公告、登记、异议、协议和支付在事项里逐步记。</source>
        <translation>One matter for one project; notices, registration, objections, agreements and payments are recorded in it step by step.</translation>
    </message>
    <message>
        <source>被征收单位或村组</source>
        <translation>Body or village group concerned</translation>
    </message>
    <message>
        <source>项目名称（一句话）</source>
        <translation>Project (one sentence)</translation>
    </message>
    <message>
        <source>例如：东华至吕合公路征收达苴村集体土地</source>
        <translation>e.g. 东华至吕合公路征收达苴村集体土地</translation>
    </message>
    <message>
        <source>涉及户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>征收范围和面积</source>
        <translation>Land and area taken</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>用地单位</source>
        <translation>Land user</translation>
    </message>
    <message>
        <source>批准文号</source>
        <translation>Number of the approval</translation>
    </message>
    <message>
        <source>要求完成的日期</source>
        <translation>To be finished by</translation>
    </message>
    <message>
        <source>违法线索</source>
        <translation>Violation</translation>
    </message>
    <message>
        <source>当事人还不清楚的，勾“当事人不明”，以后再补。</source>
        <translation>If the party is not known yet, tick &quot;Party unknown&quot; and add it later.</translation>
    </message>
    <message>
        <source>违法当事人</source>
        <translation>Party in breach</translation>
    </message>
    <message>
        <source>举报人（要求保密的不填）</source>
        <translation>Reported by (empty if secrecy is asked for)</translation>
    </message>
    <message>
        <source>当事人不明</source>
        <translation>Party unknown</translation>
    </message>
    <message>
        <source>举报人电话</source>
        <translation>Phone of who reported</translation>
    </message>
    <message>
        <source>线索来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>发现日期</source>
        <translation>Found on</translation>
    </message>
    <message>
        <source>例如：未批先占耕地建房</source>
        <translation>e.g. 未批先占耕地建房</translation>
    </message>
    <message>
        <source>违法类型</source>
        <translation>Type of violation</translation>
    </message>
    <message>
        <source>现场情况</source>
        <translation>On site</translation>
    </message>
    <message>
        <source>线索内容</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>交办、移送单位</source>
        <translation>Assigned or sent by</translation>
    </message>
    <message>
        <source>图斑号、来文编号</source>
        <translation>Plot number or their letter&apos;s number</translation>
    </message>
    <message>
        <source>要求上报的日期</source>
        <translation>To be reported by</translation>
    </message>
    <message>
        <source>元旦</source>
        <translation>New Year&apos;s Day</translation>
    </message>
    <message>
        <source>春节</source>
        <translation>Spring Festival</translation>
    </message>
    <message>
        <source>清明节</source>
        <translation>Qingming</translation>
    </message>
    <message>
        <source>劳动节</source>
        <translation>Labour Day</translation>
    </message>
    <message>
        <source>端午节</source>
        <translation>Dragon Boat Festival</translation>
    </message>
    <message>
        <source>中秋节</source>
        <translation>Mid-Autumn Festival</translation>
    </message>
    <message>
        <source>国庆节</source>
        <translation>National Day</translation>
    </message>
    <message>
        <source>国庆节、中秋节</source>
        <translation>National Day and Mid-Autumn Festival</translation>
    </message>
    <message>
        <source>一次放假最多 {most} 天，请核对。</source>
        <translation>A holiday has {most} days at most; please check.</translation>
    </message>
    <message>
        <source>工作组由县局设定。</source>
        <translation>Work groups are set by the bureau.</translation>
    </message>
    <message>
        <source>请填写工作组名称，最多 {most} 字。</source>
        <translation>Enter the work group&apos;s name, {most} characters at most.</translation>
    </message>
    <message>
        <source>已经有同名的工作组。</source>
        <translation>There is a work group of this name already.</translation>
    </message>
    <message>
        <source>备份写出后检查不通过，没有采用。</source>
        <translation>The backup did not pass its check and was dropped.</translation>
    </message>
    <message>
        <source>请换一个磁盘再备份，并检查当前数据。</source>
        <translation>Back up to another disk, and check the present data.</translation>
    </message>
    <message>
        <source>这个数据文件夹已经在另一个窗口里打开了。</source>
        <translation>This data is open in another window.</translation>
    </message>
    <message>
        <source>请切换到已打开的窗口，或先关闭它。</source>
        <translation>Go to that window, or close it first.</translation>
    </message>
    <message>
        <source>这份数据是由更新版本的程序写的，本版本不能打开，文件没有改动。</source>
        <translation>This data was written by a newer version and cannot be opened by this one; the file was left alone.</translation>
    </message>
    <message>
        <source>请先升级本程序，再打开这份数据。</source>
        <translation>Upgrade this program, then open the data.</translation>
    </message>
    <message>
        <source>请重新启动电脑后再试；仍不行时，请修复数据：从最近的备份和读得出的内容恢复。</source>
        <translation>Restart the computer and try again; if that fails, repair the data from the latest backup and what can still be read.</translation>
    </message>
    <message>
        <source>磁盘空间不足，这一步没有保存。</source>
        <translation>The disk is full; this step was not saved.</translation>
    </message>
    <message>
        <source>请清理磁盘空间后再试，已填写的内容仍在。</source>
        <translation>Make room and try again; what you typed is still there.</translation>
    </message>
    <message>
        <source>数据文件正被另一个程序占用。</source>
        <translation>Another program is using the database.</translation>
    </message>
    <message>
        <source>请关闭另一个窗口后再试。</source>
        <translation>Close the other window and try again.</translation>
    </message>
    <message>
        <source>数据文件夹不能写入。</source>
        <translation>The data folder cannot be written to.</translation>
    </message>
    <message>
        <source>请检查文件夹权限后再试。</source>
        <translation>Check the folder&apos;s permissions and try again.</translation>
    </message>
    <message>
        <source>数据文件打不开或读写出错。</source>
        <translation>The data file does not open or cannot be read or written.</translation>
    </message>
    <message>
        <source>请检查磁盘，必要时从备份恢复。</source>
        <translation>Check the disk; restore from a backup if need be.</translation>
    </message>
    <message>
        <source>数据文件打不开：钥匙不对，或文件不是本程序的。</source>
        <translation>The data file does not open: wrong key, or not a file of this program.</translation>
    </message>
    <message>
        <source>请核对口令和文件夹。</source>
        <translation>Check passphrase and folder.</translation>
    </message>
    <message>
        <source>数据文件已损坏。</source>
        <translation>The data file is damaged.</translation>
    </message>
    <message>
        <source>数据文件读不出：可能已损坏，也可能是内存不足。</source>
        <translation>The data file cannot be read: it may be damaged, or memory ran out.</translation>
    </message>
    <message>
        <source>这条记录由别的单位填写，本机只能查看。</source>
        <translation>This record belongs to another office and can only be read here.</translation>
    </message>
    <message>
        <source>需要改动时，请联系填写的单位。</source>
        <translation>To change it, contact that office.</translation>
    </message>
    <message>
        <source>数据刚从备份恢复，恢复以前的记录暂时只能看：县局那里可能有更新的内容。新的事项可以照常登记。</source>
        <translation>Just restored from a backup, and older records can only be read for now: the bureau may have something newer. New matters can be registered as usual.</translation>
    </message>
    <message>
        <source>请导出一次给县局，再导入县局带回的数据；县局没有更新内容的，在“数据交换”里点“县局没有更新的”。</source>
        <translation>Export to the bureau once, then import what it sends back; if it has nothing newer, press &quot;The bureau has nothing newer&quot; under &quot;Exchange&quot;.</translation>
    </message>
    <message>
        <source>请写明原因。</source>
        <translation>Give the reason.</translation>
    </message>
    <message>
        <source>请修复数据：从最近的备份和读得出的内容恢复。</source>
        <translation>Repair the data from the latest backup and what can still be read.</translation>
    </message>
    <message>
        <source>请由指定的人用自己的口令登录后办理。</source>
        <translation>One of the people named must handle it, opening the program with their own passphrase.</translation>
    </message>
    <message>
        <source>两台电脑用过同一份数据，县局已选定采用另一台的。这台电脑上的这份数据只能看、能导出，不能再登记。</source>
        <translation>Two computers used the same data, and the bureau chose the other one. The data on this computer can be read and exported, but nothing can be registered any more.</translation>
    </message>
    <message>
        <source>请打开“数据交换”，把本机独有的内容写成核对清单带到那一台补登，再按那里的说明处理这台电脑。</source>
        <translation>Open &quot;Exchange&quot;, write what only this computer has as a review list and enter it anew on the other, then follow what it says there about this computer.</translation>
    </message>
    <message>
        <source>没有这条交办。</source>
        <translation>There is no such assignment.</translation>
    </message>
    <message>
        <source>没有这条往来。</source>
        <translation>There is no such record.</translation>
    </message>
    <message>
        <source>没有改动，不用更正。</source>
        <translation>Nothing was changed; nothing to correct.</translation>
    </message>
    <message>
        <source>请改成应有的内容。</source>
        <translation>Change it to what it should be.</translation>
    </message>
    <message>
        <source>这份草稿已经不在。</source>
        <translation>This draft is gone.</translation>
    </message>
    <message>
        <source>打印机没有接受打印。</source>
        <translation>The printer did not take the job.</translation>
    </message>
    <message>
        <source>请检查打印机是否开机、联机，然后再试。</source>
        <translation>Check that it is switched on and connected, then try again.</translation>
    </message>
    <message>
        <source>这份文书的 PDF 打不开，没有打印。</source>
        <translation>The letter&apos;s PDF does not open; nothing was printed.</translation>
    </message>
    <message>
        <source>请重新打开文书再试。</source>
        <translation>Open the letter again and retry.</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有这次走访。</source>
        <translation>There is no such visit.</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>以前的稿子</source>
        <translation>Earlier drafts</translation>
    </message>
    <message>
        <source>改回这一稿</source>
        <translation>Back to this draft</translation>
    </message>
    <message>
        <source>保存过的稿子</source>
        <translation>Saved drafts</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source> 等</source>
        <translation> and more</translation>
    </message>
    <message>
        <source>第一稿</source>
        <translation>First draft</translation>
    </message>
    <message>
        <source>改了：{what}</source>
        <translation>Changed: {what}</translation>
    </message>
    <message>
        <source>第 {number} 稿&#x3000;{when}&#x3000;{by}
{changed}</source>
        <translation>Draft {number}&#x3000;{when}&#x3000;{by}
{changed}</translation>
    </message>
</context>
<context>
    <name>VillagesTopic</name>
    <message>
        <source>村（社区）变动</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>新设、更名、撤并的村（社区）在这里登记，随U盘带给各所。更了名的，以前的记录也显示新名；撤销的不再出现在选择里，以前的记录照旧。</source>
        <translation>Villages (communities) founded, renamed or merged are entered here and go to the offices by stick. Earlier records show the new name; what was abolished is no longer offered, and earlier records keep it.</translation>
    </message>
    <message>
        <source>12位统计用区划代码</source>
        <translation>12-digit statistical place code</translation>
    </message>
    <message>
        <source>全名；撤销的不填</source>
        <translation>Full name; empty if abolished</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>不再使用</source>
        <translation>No longer used</translation>
    </message>
    <message>
        <source>恢复 {code}</source>
        <translation>Restore {code}</translation>
    </message>
    <message>
        <source>恢复原样</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>已保存，下次写U盘时带给各所。</source>
        <translation>Saved; goes to the offices when the stick is next written.</translation>
    </message>
</context>
<context>
    <name>VisitFields</name>
    <message>
        <source>调查核实一般不少于两人；只有一人时，请在备注里写明。</source>
        <translation>An inquiry usually takes two people; if there was one only, say so in the notes.</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>From</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>村组</source>
        <translation>Village or group</translation>
    </message>
    <message>
        <source>具体位置</source>
        <translation>Exact spot</translation>
    </message>
    <message>
        <source>走访人</source>
        <translation>Visited by</translation>
    </message>
    <message>
        <source>到场的人</source>
        <translation>People present</translation>
    </message>
    <message>
        <source>看到的情况</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>提出问题</source>
        <translation>Problems raised</translation>
    </message>
    <message>
        <source>解决问题</source>
        <translation>Problems solved</translation>
    </message>
    <message>
        <source>意见建议</source>
        <translation>Suggestions</translation>
    </message>
    <message>
        <source>走访户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>看不懂这个时间：日期写成 3.2 或 今天，时间写成 9:30。</source>
        <translation>Cannot read this time: write the date like 3.2 or today, the time like 9:30.</translation>
    </message>
    <message>
        <source>请填整数，例如 3。</source>
        <translation>Enter a whole number, e.g. 3.</translation>
    </message>
</context>
<context>
    <name>VisitList</name>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>看到的情况</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>到场</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>照片</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matters</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>走访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>照片和材料</source>
        <translation>Photos and papers</translation>
    </message>
    <message>
        <source>关联事项</source>
        <translation>Matters</translation>
    </message>
    <message>
        <source>统计数</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>停用…</source>
        <translation>Retire…</translation>
    </message>
    <message>
        <source>已恢复上次没有保存的走访</source>
        <translation>The unsaved visit from last time is back</translation>
    </message>
    <message>
        <source>丢弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>新走访</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>只读</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>照片位置 {place}</source>
        <translation>Place of the photo {place}</translation>
    </message>
    <message>
        <source>正在保存走访</source>
        <translation>Saving visit</translation>
    </message>
    <message>
        <source>走访已保存</source>
        <translation>Visit saved</translation>
    </message>
    <message>
        <source>走访已保存，照片 {count} 张</source>
        <translation>Visit saved, photos: {count}</translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>走访已保存，但有照片没有存上：{names}</source>
        <translation>Visit saved, but these photos were not: {names}</translation>
    </message>
    <message>
        <source>停用原因</source>
        <translation>Reason for retiring</translation>
    </message>
    <message>
        <source>登记有误</source>
        <translation>registered by mistake</translation>
    </message>
    <message>
        <source>停用这次走访</source>
        <translation>Retire this visit</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>走访已停用</source>
        <translation>Visit retired</translation>
    </message>
</context>
<context>
    <name>VisitPhotos</name>
    <message>
        <source>照片拍于 {moment}</source>
        <translation>Photo taken {moment}</translation>
    </message>
    <message>
        <source>位置 {place}</source>
        <translation>place {place}</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>搜索情况、人名、地点（Ctrl+F）</source>
        <translation>Search text, names, places (Ctrl+F)</translation>
    </message>
    <message>
        <source>全部目的</source>
        <translation>Any purpose</translation>
    </message>
    <message>
        <source>按目的筛选</source>
        <translation>Filter by purpose</translation>
    </message>
    <message>
        <source>没有写完的走访</source>
        <translation>Unfinished visits</translation>
    </message>
    <message>
        <source>走访列表</source>
        <translation>List of visits</translation>
    </message>
    <message>
        <source>导出 Excel</source>
        <translation>Export Excel</translation>
    </message>
    <message>
        <source>新建走访</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>走访记录把到场的人、看到的情况和照片记在一起，回来就能写进意见书。</source>
        <translation>A visit keeps who was there, what was seen and the photos together, ready for the letter of decision.</translation>
    </message>
    <message>
        <source>没有符合条件的走访。</source>
        <translation>No visits match.</translation>
    </message>
    <message>
        <source>看全部</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>共 {count} 次</source>
        <translation>{count} in all</translation>
    </message>
</context>
<context>
    <name>VoidPart</name>
    <message>
        <source>例如：11月3日电脑被盗，已报案</source>
        <translation>e.g. computer stolen on Nov. 3, reported to the police</translation>
    </message>
    <message>
        <source>作废一个所的密钥</source>
        <translation>Void an office&apos;s keys</translation>
    </message>
    <message>
        <source>所里电脑被盗、落到别人手里时用。已导入的内容不变；以后用这把密钥写来的数据包先收好，等人核实；本局不再给它写数据包。所里用新电脑交来重建申请后，恢复正常。作废的消息随数据包告诉各所。</source>
        <translation>For when an office&apos;s computer was stolen or is in other hands. What was imported stays; bundles signed with this key from now on are kept until somebody confirms them, and the bureau writes no more bundles for it. A rebuild request from the office&apos;s new computer puts all right again. The offices hear of it by bundle.</translation>
    </message>
    <message>
        <source>哪个所</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>恢复有效</source>
        <translation>Make valid again</translation>
    </message>
    <message>
        <source>作废错了，或者电脑找到了、没有人动过：同一把密钥重新有效，等待的数据包随即导入。</source>
        <translation>Voided by mistake, or the computer was found untouched: the same key is valid again, and the bundles that wait are imported at once.</translation>
    </message>
    <message>
        <source>{name} 的密钥重新有效。请给各所各写一次U盘，把消息带到。</source>
        <translation>The key of {name} is valid again. Write the stick once for each office so that they learn of it.</translation>
    </message>
    <message>
        <source>请选择一个所。</source>
        <translation>Choose an office.</translation>
    </message>
    <message>
        <source>{name} 的密钥已作废。请给其他所各写一次U盘，把消息带到。</source>
        <translation>The keys of {name} are void. Write a stick for each of the other offices to tell them.</translation>
    </message>
</context>
<context>
    <name>WaitingFiles</name>
    <message>
        <source>正在读照片</source>
        <translation>Reading photos</translation>
    </message>
    <message>
        <source>没有添加：{names}</source>
        <translation>Not added: {names}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>这一页没有可以打印的内容</source>
        <translation>There is nothing to print on this page</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>电脑换了？从备份恢复</source>
        <translation>New computer? Restore from backup</translation>
    </message>
    <message>
        <source>没有备份？从县局重建</source>
        <translation>No backup? Rebuild from the bureau</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>正在建立加密的数据文件…</source>
        <translation>Creating the encrypted database…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <comment>between parts</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>{title}：{text}</source>
        <translation>{title}: {text}</translation>
    </message>
    <message>
        <source>{text}（{remark}）</source>
        <translation>{text} ({remark})</translation>
    </message>
    <message>
        <source>；</source>
        <translation> </translation>
    </message>
    <message>
        <source>。</source>
        <translation>. </translation>
    </message>
</context>
<context>
    <name>WorkGroupsTopic</name>
    <message>
        <source>由县局设定，随U盘带来。事项交给哪个组，在事项的步骤里选。</source>
        <translation>Set by the bureau, brought by stick. A step of the matter gives it to a group.</translation>
    </message>
    <message>
        <source>重大疑难的事项交给工作组。改了的下次写U盘时带给各所；停用的不再出现，旧事项不变。</source>
        <translation>Major and difficult matters go to work groups. Changes go to the offices when the stick is next written; retired groups are no longer offered, old matters keep theirs.</translation>
    </message>
    <message>
        <source>工作组</source>
        <translation>Work groups</translation>
    </message>
    <message>
        <source>添加工作组…</source>
        <translation>Add work group…</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>改名</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>工作组改名</source>
        <translation>Rename work group</translation>
    </message>
    <message>
        <source>添加工作组</source>
        <translation>Add work group</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>已恢复</source>
        <translation>Restored</translation>
    </message>
</context>
</TS>
