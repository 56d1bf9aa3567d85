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
        <source>页面上移除</source>
        <translation>Removed on the page</translation>
    </message>
    <message>
        <source>附件已移除，历史里仍可查到</source>
        <translation>Attachment removed; the history still has it</translation>
    </message>
</context>
<context>
    <name>BundlePanel</name>
    <message>
        <source>{when} 写出&#x3000;·&#x3000;第 {first}–{last} 条&#x3000;·&#x3000;{file}</source>
        <translation>Written {when}&#x3000;·&#x3000;entries {first}–{last}&#x3000;·&#x3000;{file}</translation>
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
        <translation>{count} entries were received before and will not be repeated</translation>
    </message>
    <message>
        <source>回执：对方已收到我们的前 {count} 条</source>
        <translation>Receipt: they have our first {count} entries</translation>
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
    <name>ClockCard</name>
    <message>
        <source>期限</source>
        <translation>Deadlines</translation>
    </message>
</context>
<context>
    <name>CodePicker</name>
    <message>
        <source>输入几个字，或按 ↓ 选择</source>
        <translation>Type to find, or press ↓</translation>
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
        <translation>{count} attachments did not fit and will go next time.</translation>
    </message>
    <message>
        <source>有 {count} 份附件已损坏，没有写出，请在下面“备份与检查”里检查。</source>
        <translation>{count} attachments are damaged and were not written; please check under &quot;Backup and check&quot; below.</translation>
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
        <source>已停止，没有写入任何文件。可以拔出U盘。</source>
        <translation>Stopped; no file was written. The stick can be pulled out.</translation>
    </message>
    <message>
        <source>可以拔出U盘。</source>
        <translation>The stick can be pulled out.</translation>
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
    <name>FoundFiles</name>
    <message>
        <source>读U盘上的 {file}</source>
        <translation>Read {file} from the stick</translation>
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
    <name>ImportCard</name>
    <message>
        <source>把数据包拖到这里，或点击选择文件</source>
        <translation>Drop bundles here, or click to choose files</translation>
    </message>
    <message>
        <source>读入</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>读入各所带来的数据</source>
        <translation>Read in what the offices brought</translation>
    </message>
    <message>
        <source>读入县局带来的数据</source>
        <translation>Read in what the bureau brought</translation>
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
        <source>读入这 {count} 个数据包</source>
        <translation>Read in these bundles: {count}</translation>
    </message>
    <message>
        <source>选择数据包所在的文件夹</source>
        <translation>Choose the folder with the bundles</translation>
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
    <name>JoiningView</name>
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
    <name>LedgerColumns</name>
    <message>
        <source>（优先）</source>
        <translation> (prio.)</translation>
    </message>
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
        <source>信访和纠纷</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>信访</source>
        <translation>Petitions</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>Disputes</translation>
    </message>
    <message>
        <source>所有状态</source>
        <translation>Any status</translation>
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
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
</context>
<context>
    <name>LetterActs</name>
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
        <source>已登记送达</source>
        <translation>Service recorded</translation>
    </message>
    <message>
        <source>以送达回证上签收的日期为准。</source>
        <translation>What counts is the date signed on the proof of service.</translation>
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
        <source>正在打印</source>
        <translation>Printing</translation>
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
        <source>已保存到 {name}</source>
        <translation>Saved to {name}</translation>
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
        <source>拒收事由、见证人、邮单号等</source>
        <translation>Reason of refusal, witness, postal number and the like</translation>
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
        <source>备注</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>请填写日期，例如 3.2 或 今天。</source>
        <translation>Enter a date, e.g. 3.2 or today.</translation>
    </message>
</context>
<context>
    <name>LetterHead</name>
    <message>
        <source>未保存</source>
        <translation>Not saved</translation>
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
        <source>文号不再使用，内容留在历史里，可另出一份。</source>
        <translation>The number is not used again, the text stays in the history; another can be issued.</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Void…</translation>
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
        <source>已送达</source>
        <translation>Served</translation>
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
        <source>搜索文书、文号、登记号、事由（Ctrl+K）</source>
        <translation>Search letters, numbers, subjects (Ctrl+K)</translation>
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
        <source>共 {count} 份</source>
        <translation>{count} in all</translation>
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
    <name>MatterClocks</name>
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
        <source>逾期完成</source>
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
        <source>请求</source>
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
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>标志</source>
        <translation>Marks</translation>
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
        <source>化解时限</source>
        <translation>Settle by</translation>
    </message>
    <message>
        <source>信访渠道</source>
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
        <source>来源渠道</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>纠纷类型</source>
        <translation>Type of dispute</translation>
    </message>
    <message>
        <source>纠纷等级</source>
        <translation>Grade of dispute</translation>
    </message>
    <message>
        <source>当事人关系</source>
        <translation>Relation of parties</translation>
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
        <source>第 {count} 次反映</source>
        <translation>Petition No. {count} of this person</translation>
    </message>
    <message>
        <source>三优先</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>别的单位</source>
        <translation>another office</translation>
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
        <source>信访</source>
        <translation>Petition</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>Dispute</translation>
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
</context>
<context>
    <name>MatterMenus</name>
    <message>
        <source>须有权机关批准，办理时记下批准情况</source>
        <translation>Needs the competent organ&apos;s approval; it is recorded with the step</translation>
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
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
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
        <source>{name}&#x3000;✕</source>
        <translation>{name}&#x3000;✕</translation>
    </message>
    <message>
        <source>只看{name}，点一下看全部单位</source>
        <translation>Only {name}; click to see all offices</translation>
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
    <name>MoreFields</name>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>转送、交办单位</source>
        <translation>Forwarded or assigned by</translation>
    </message>
    <message>
        <source>来文、工单编号</source>
        <translation>Their document or job No.</translation>
    </message>
    <message>
        <source>来文要求的期限</source>
        <translation>Deadline they set</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Person responsible</translation>
    </message>
    <message>
        <source>纠纷等级</source>
        <translation>Grade of dispute</translation>
    </message>
    <message>
        <source>纠纷大类</source>
        <translation>Class of dispute</translation>
    </message>
    <message>
        <source>化解时限</source>
        <translation>Settle by</translation>
    </message>
    <message>
        <source>补录的旧编号</source>
        <translation>Old number (late entry)</translation>
    </message>
    <message>
        <source>补录的登记日期</source>
        <translation>Register date (late entry)</translation>
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
        <source>7 日内到期</source>
        <translation>Due in 7 d</translation>
    </message>
    <message>
        <source>最近来数据</source>
        <translation>Last data</translation>
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
        <source>{count} 件临近</source>
        <translation>{count} due soon</translation>
    </message>
    <message>
        <source>从未</source>
        <translation>never</translation>
    </message>
    <message>
        <source>已 {days} 天没有来数据</source>
        <translation>No data for {days} d</translation>
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
        <source>点一行看这个所的事项</source>
        <translation>Click a row for the office&apos;s matters</translation>
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
        <source>读入U盘</source>
        <translation>Read in stick</translation>
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
        <source>走访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Letters</translation>
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
        <translation>{count} entries</translation>
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
        <translation>Has {count} entries ({when})</translation>
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
        <source>没有人能替您打开，程序里没有后门。请把口令写在纸上，装信封锁好，不要贴在电脑上。真的忘了，只能新建一份数据，已经交给县局的内容由县局提供。</source>
        <translation>Nobody can open it for you; there is no back door. Write the passphrase on paper, lock it away in an envelope, and do not stick it on the computer. If it is lost, only new data can be begun; the bureau gives back what it has received.</translation>
    </message>
    <message>
        <source>请填写使用人姓名。</source>
        <translation>Enter the user&apos;s name.</translation>
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
        <translation>{count} townships (subdistricts): {names}</translation>
    </message>
    <message>
        <source>{town}：{count} 个村（社区）：{names}</source>
        <translation>{town}: {count} villages (communities): {names}</translation>
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
        <source>还有 {count} 处</source>
        <translation>{count} more</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>正在准备演示数据，约需半分钟…</source>
        <translation>Preparing the demonstration, half a minute or so…</translation>
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
    <name>RefusedPanel</name>
    <message>
        <source>排在前一个之后</source>
        <translation>After the one before</translation>
    </message>
    <message>
        <source>不能导入</source>
        <translation>Cannot be imported</translation>
    </message>
    <message>
        <source>它接在同一单位较早的数据包后面。较早的也在这里时，会自动按顺序导入。</source>
        <translation>It follows an earlier bundle of the same office. If that one is here too, they are imported in order.</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>信访</source>
        <translation>Petition</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>Dispute</translation>
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
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>对方姓名或单位</source>
        <translation>Other party</translation>
    </message>
    <message>
        <source>对方电话</source>
        <translation>Other party&apos;s phone</translation>
    </message>
    <message>
        <source>例如：反映征地补偿面积不符</source>
        <translation>e.g. 反映征地补偿面积不符</translation>
    </message>
    <message>
        <source>事由（一句话）</source>
        <translation>Subject (one sentence)</translation>
    </message>
    <message>
        <source>事发地点</source>
        <translation>Where it happened</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>诉求类别（决定期限）</source>
        <translation>Type of request (sets deadline)</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>收起更多栏目</source>
        <translation>Fewer fields</translation>
    </message>
    <message>
        <source>列表里没有“{words}”，请选一项，或者清空。</source>
        <translation>&quot;{words}&quot; is not in the list; choose one, or clear the field.</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>回车到下一栏，Ctrl+回车登记；没填的以后再补</source>
        <translation>Enter: next field, Ctrl+Enter: register; the rest can wait</translation>
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
    <name>RestorePage</name>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>从备份恢复</source>
        <translation>Restore from backup</translation>
    </message>
    <message>
        <source>选备份文件夹（名字以 landdesk- 开头）。备份本身不会被改动。恢复后请尽快与县局交换一次数据。</source>
        <translation>Choose the backup folder (its name begins with landdesk-). The backup itself is not changed. After restoring, exchange data with the bureau soon.</translation>
    </message>
    <message>
        <source>备份文件夹</source>
        <translation>Backup folder</translation>
    </message>
    <message>
        <source>选择文件夹…</source>
        <translation>Choose folder…</translation>
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
        <source>选择备份文件夹</source>
        <translation>Choose backup folder</translation>
    </message>
    <message>
        <source>{name}，{when} 的备份</source>
        <translation>{name}, backup of {when}</translation>
    </message>
    <message>
        <source>请先选择备份文件夹。</source>
        <translation>Choose the backup folder first.</translation>
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
        <source>发现问题，请先备份，再与县局联系：</source>
        <translation>Problems found. Back up first, then call the bureau:</translation>
    </message>
</context>
<context>
    <name>SafekeepingTopic</name>
    <message>
        <source>备份与检查</source>
        <translation>Backup and check</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>搜索人名、编号、电话、内容（Ctrl+K）</source>
        <translation>Search names, numbers, phones, text (Ctrl+K)</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
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
        <source>以前做的备份仍用做备份时的口令打开。口令忘了，没有人能替您打开。</source>
        <translation>Earlier backups still open with the passphrase of their time. Nobody can open the data if the passphrase is forgotten.</translation>
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
        <source>匿名</source>
        <translation>Anonymous</translation>
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
        <source>同一件事</source>
        <translation>Same matter</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置的内容</source>
        <translation>Topics of the settings</translation>
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
    <name>StepRow</name>
    <message>
        <source>第 {now} 步，共 {all} 步：{name}</source>
        <translation>Step {now} of {all}: {name}</translation>
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
    <name>Suggestions</name>
    <message>
        <source>建议</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>Thumbnail</name>
    <message>
        <source>{name}（回车打开，Delete 移除）</source>
        <translation>{name} (Enter opens, Delete removes)</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
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
        <source>登记事项  Ctrl+N</source>
        <translation>Register matter  Ctrl+N</translation>
    </message>
    <message>
        <source>按法定期限排列，在办 {count} 件</source>
        <translation>In order of legal deadlines, open: {count}</translation>
    </message>
    <message>
        <source>要做的事</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>没有要办的事。新的来信来访登记后，该做什么、哪天到期，都会排在这里。</source>
        <translation>Nothing to do. Once a new letter or visitor is registered, what to do and by when stands here.</translation>
    </message>
    <message>
        <source>登记事项</source>
        <translation>Register matter</translation>
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
        <translation>The passphrase needs at least {count} characters.</translation>
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
        <translation>&quot;{label}&quot; has {count} characters, {most} at most; please shorten it.</translation>
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
        <translation>The name is too long: {count} characters, {most} at most. Register several people one by one.</translation>
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
        <source>请尽快出具意见；已经逾期的，如实记录。</source>
        <translation>Issue the decision soon; if it is late, record it as it is.</translation>
    </message>
    <message>
        <source>“{clock}”没有在计时，无从延长。</source>
        <translation>&quot;{clock}&quot; is not running and cannot be extended.</translation>
    </message>
    <message>
        <source>身份证号末位校验不符，多半有一位写错，请对照证件；确认证件就是这样的，勾选“证件号码已核对，照此登记”。</source>
        <translation>The ID number&apos;s check digit is wrong, probably a digit is mistyped; compare with the card. If the card really says so, tick &quot;ID number checked, register as it is&quot;.</translation>
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
        <translation>&quot;{label}&quot; is too long: {count} characters, {most} at most.</translation>
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
        <source>密钥文件已损坏，资料库打不开。</source>
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
        <source>这里已经有一个资料库的密钥文件。</source>
        <translation>There is a key file here already.</translation>
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
        <source>还没有与发出这个数据包的单位（{writer}）建立联系，不能导入。</source>
        <translation>Not connected with the office that wrote this bundle ({writer}); it cannot be imported.</translation>
    </message>
    <message>
        <source>请先在“数据交换”里完成建立联系。</source>
        <translation>Connect under &quot;Exchange&quot; first.</translation>
    </message>
    <message>
        <source>这个数据包来早了：前面还缺第 {first}–{last} 条，没有导入任何内容。</source>
        <translation>This bundle comes too early: entries {first}–{last} are missing before it. Nothing was imported.</translation>
    </message>
    <message>
        <source>请先导入较早的数据包；找不到时，请对方重新导出一份。</source>
        <translation>Import the earlier bundle first; if it is lost, ask the other side to export again.</translation>
    </message>
    <message>
        <source>“{name}”的数据与本机已有的内容对不上，可能是对方恢复过旧备份，或两台电脑用了同一份数据。没有导入任何内容。</source>
        <translation>The data of &quot;{name}&quot; does not fit what is here: they may have restored an old backup, or two computers use the same data. Nothing was imported.</translation>
    </message>
    <message>
        <source>请与对方电话核对，先不要继续交换。</source>
        <translation>Phone them and compare; do not go on exchanging yet.</translation>
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
        <translation>{count} entries can be seen only after an upgrade; they are kept.</translation>
    </message>
    <message>
        <source>有 {count} 条内容有误，已原样保存并标记。</source>
        <translation>{count} entries are faulty; they are kept as they are, and marked.</translation>
    </message>
    <message>
        <source>对方确认收到的内容比本机现有的多：本机可能是从旧备份恢复或复制来的，请先与对方核对。</source>
        <translation>The other side has confirmed more than this computer holds: it was probably restored from an old backup or copied. Compare with them first.</translation>
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
        <source>请与对方电话核实；没有换过密钥就不要接受。</source>
        <translation>Phone them; if they have not changed their key, do not accept.</translation>
    </message>
    <message>
        <source>本所已经与“{name}”建立联系。</source>
        <translation>This office is connected with &quot;{name}&quot; already.</translation>
    </message>
    <message>
        <source>一个所只归一个县局。</source>
        <translation>An office belongs to one bureau only.</translation>
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
        <source>同名</source>
        <translation>Same name</translation>
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
        <source>要恢复到的文件夹不是空的，没有动它。</source>
        <translation>The folder to restore to is not empty; it was left alone.</translation>
    </message>
    <message>
        <source>请选择一个新的空文件夹。</source>
        <translation>Choose a new, empty folder.</translation>
    </message>
    <message>
        <source>数据库：{text}</source>
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
        <source>磁盘空间不足，这一步没有保存。</source>
        <translation>The disk is full; this step was not saved.</translation>
    </message>
    <message>
        <source>请清理磁盘空间后再试，已填写的内容仍在。</source>
        <translation>Make room and try again; what you typed is still there.</translation>
    </message>
    <message>
        <source>数据库正被另一个程序占用。</source>
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
        <source>请从最近的备份恢复。</source>
        <translation>Restore the latest backup.</translation>
    </message>
    <message>
        <source>数据文件读不出：可能已损坏，也可能是内存不足。</source>
        <translation>The data file cannot be read: it may be damaged, or memory ran out.</translation>
    </message>
    <message>
        <source>请重新启动电脑后再试；仍不行时，请从最近的备份恢复。</source>
        <translation>Restart the computer and try again; if that fails, restore the latest backup.</translation>
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
        <source>请写明原因。</source>
        <translation>Give the reason.</translation>
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
        <source>搜索情况、人名、地点（Ctrl+K）</source>
        <translation>Search text, names, places (Ctrl+K)</translation>
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
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>正在建立加密数据库…</source>
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
        <source>；</source>
        <translation> </translation>
    </message>
</context>
</TS>
