<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartFacts</name>
    <message>
        <source>above %1</source>
        <translation>高于%1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1及以上</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于%1</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1及以下</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of line: rule</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>restriction: below 600, what it shuts</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ChartSummary</name>
    <message>
        <source>whether %1 is not known</source>
        <translation>是否%1尚不清楚</translation>
    </message>
    <message>
        <source>%1 (%2) since %3</source>
        <translation>自%3起%1（%2）</translation>
    </message>
    <message>
        <source>not %1 (%2) since %3</source>
        <translation>自%3起未%1（%2）</translation>
    </message>
    <message>
        <source>Score history from %1 to %2: opened %3, lowest %4 on %5, highest %6 on %7, now %8.</source>
        <translation>%1至%2的分数历史：起始%3，最低%4（%5），最高%6（%7），现为%8。</translation>
    </message>
    <message>
        <source> Thresholds: %1.</source>
        <comment>begins with a space</comment>
        <translation>门槛：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts</comment>
        <translation>；</translation>
    </message>
    <message>
        <source> The score is incomplete: a value is missing.</source>
        <comment>begins with a space</comment>
        <translation>分数不完整：缺少一个数值。</translation>
    </message>
    <message>
        <source> Without the scenario&apos;s changes it is %1 now.</source>
        <comment>begins with a space</comment>
        <translation>不作这些改动时，现为%1。</translation>
    </message>
    <message>
        <source> Official scores shown: %1, of which %2 differ from this calculation.</source>
        <comment>begins with a space</comment>
        <translation>显示官方分数%1个，其中%2个与本计算不同。</translation>
    </message>
    <message>
        <source>The score history appears here.
Open a file, or a sample, to see every change of the score.</source>
        <translation>分数历史显示在这里。
打开文件或样例，即可看到每一次变动。</translation>
    </message>
    <message>
        <source>No score yet on the chosen day.
Choose an as-of date on or after the day the scheme opened.</source>
        <translation>所选日期尚无分数。
请选择方案开始之日或以后的日期。</translation>
    </message>
    <message>
        <source> %1</source>
        <comment>a sentence more</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>On no list up to the chosen day.
Each listing would stand here as a bar, from entry to removal.</source>
        <translation>截至所选日期，未列入任何名单。
如有列入，将以横条显示，自列入至移出。</translation>
    </message>
    <message>
        <source>This subject is not scored under the scheme.
The panel “Gave nothing” says why, record by record.</source>
        <translation>该主体不在本规则的评分范围内。
“未计入”面板逐条说明原因。</translation>
    </message>
</context>
<context>
    <name>LedgerColumn</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Crossed</source>
        <translation>跨过的门槛</translation>
    </message>
</context>
<context>
    <name>LedgerLine</name>
    <message>
        <source>now %1 (%2)</source>
        <translation>已%1（%2）</translation>
    </message>
    <message>
        <source>no longer %1 (%2)</source>
        <translation>不再%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between crossed thresholds</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>All entries</source>
        <translation>全部条目</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>扣分</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Thresholds crossed</source>
        <translation>跨过门槛</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>列入名单</translation>
    </message>
    <message>
        <source>Taken off a list</source>
        <translation>移出名单</translation>
    </message>
</context>
<context>
    <name>LineKind</name>
    <message>
        <source>Opening</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Amended</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Rule change</source>
        <translation>规则变动</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>封顶</translation>
    </message>
    <message>
        <source>Limit of the scale</source>
        <translation>分值上下限</translation>
    </message>
    <message>
        <source>Direct grade</source>
        <translation>直接判定</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>列入名单</translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation>移出名单</translation>
    </message>
</context>
<context>
    <name>ListTimeline</name>
    <message>
        <source>not listed</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>listed until %1</source>
        <translation>列入，至 %1</translation>
    </message>
    <message>
        <source>listed, no end</source>
        <translation>列入，无期限</translation>
    </message>
    <message>
        <source>held at %1: %2</source>
        <comment>grade, why</comment>
        <translation>直接定为 %1：%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>since %1; ends on %2</source>
        <translation>自%1起，%2结束</translation>
    </message>
    <message>
        <source>since %1, without an end</source>
        <translation>自%1起，无期限</translation>
    </message>
    <message>
        <source>%1: never listed</source>
        <translation>%1：从未列入</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>另有更早的 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>list: listings</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between listings</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>scale: step</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>on no list</source>
        <translation>不在任何名单上</translation>
    </message>
    <message>
        <source>Timeline of the lists from %1 to %2.</source>
        <translation>名单时间线，自%1至%2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Direct grades: %1.</source>
        <translation>直接定级：%1。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>ground, body</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what, from when to when</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Without the scenario&apos;s changes: %1.</source>
        <translation>不计情景改动：%1。</translation>
    </message>
</context>
<context>
    <name>ScoreHeader</name>
    <message>
        <source>Benefits</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>group of thresholds or lists: one of them</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ScoreHistory</name>
    <message>
        <source>%1 now</source>
        <translation>现为 %1</translation>
    </message>
    <message>
        <source>with the scenario&apos;s changes</source>
        <translation>按改动</translation>
    </message>
    <message>
        <source>without</source>
        <translation>不作改动</translation>
    </message>
    <message>
        <source>official score, the same</source>
        <translation>官方分数，一致</translation>
    </message>
    <message>
        <source>official score, different</source>
        <translation>官方分数，不一致</translation>
    </message>
    <message>
        <source>this scenario</source>
        <translation>本情景</translation>
    </message>
    <message>
        <source>without the scenario&apos;s changes</source>
        <translation>不计情景改动</translation>
    </message>
</context>
<context>
    <name>clearline::CaseActions</name>
    <message>
        <source>&amp;New case…</source>
        <translation>新建案卷(&amp;N)…</translation>
    </message>
    <message>
        <source>A file of its own that keeps originals, changes and the log of who did what</source>
        <translation>一个独立的文件，保存原件、改动以及何人何时做了什么的日志</translation>
    </message>
    <message>
        <source>&amp;Keep as a case…</source>
        <translation>另存为案卷(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Bring a file into the case…</source>
        <translation>把文件导入案卷(&amp;B)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>保存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>Save a &amp;redacted copy…</source>
        <translation>保存遮盖副本(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Seal with a password…</source>
        <translation>用密码封存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Your name in the log…</source>
        <translation>日志中您的姓名(&amp;Y)…</translation>
    </message>
</context>
<context>
    <name>clearline::CaseBanner</name>
    <message numerus="yes">
        <source>%n more problem(s) are listed under Problems.</source>
        <translation>
            <numerusform>“问题”中还列有 %n 个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved, because somebody else changed the same: %1.</source>
        <translation>未保存，因为别人改了同一处：%1。</translation>
    </message>
    <message>
        <source>%1 at %2: %3.</source>
        <translation>%1 于 %2：%3。</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Save a copy &amp;elsewhere…</source>
        <translation>在别处保存副本(&amp;E)…</translation>
    </message>
    <message>
        <source>Use &amp;mine</source>
        <translation>用我的(&amp;M)</translation>
    </message>
    <message>
        <source>Keep t&amp;heirs</source>
        <translation>保留对方的(&amp;H)</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved.</source>
        <translation>
            <numerusform>有 %n 处改动未保存。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is a redacted copy: parts of it are hidden, and it can only be read.</source>
        <translation>这是遮盖副本：部分内容已遮盖，只能查看。</translation>
    </message>
    <message>
        <source>This case can only be read: nothing that you change here is kept.</source>
        <translation>此案卷只能查看：您在这里的改动不会保存。</translation>
    </message>
    <message>
        <source>This case does not hold together and can only be read.</source>
        <translation>此案卷内容前后不符，只能查看。</translation>
    </message>
</context>
<context>
    <name>clearline::CaseCopies</name>
    <message>
        <source>%1 files (*%1)</source>
        <translation>%1 文件 (*%1)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source> copy</source>
        <translation> 副本</translation>
    </message>
    <message>
        <source>Copying the case…</source>
        <translation>正在复制案卷…</translation>
    </message>
    <message>
        <source>Save a redacted copy</source>
        <translation>保存遮盖副本</translation>
    </message>
    <message>
        <source> redacted</source>
        <translation> 遮盖</translation>
    </message>
    <message>
        <source>Writing the redacted copy…</source>
        <translation>正在写遮盖副本…</translation>
    </message>
    <message>
        <source>Seal with a password</source>
        <translation>用密码封存</translation>
    </message>
    <message>
        <source>Sealing the case…</source>
        <translation>正在封存案卷…</translation>
    </message>
    <message>
        <source>Keep the opened case as</source>
        <translation>打开后的案卷存为</translation>
    </message>
    <message>
        <source>Opening the sealed case…</source>
        <translation>正在打开封存的案卷…</translation>
    </message>
</context>
<context>
    <name>clearline::CaseDesk</name>
    <message>
        <source>%1 changed this case; you see it now.</source>
        <translation>%1 改动了此案卷，现已显示。</translation>
    </message>
    <message>
        <source>A record file</source>
        <translation>记录文件</translation>
    </message>
    <message>
        <source>Bring %1 into this case, or open it on its own?</source>
        <translation>把 %1 导入此案卷，还是单独打开？</translation>
    </message>
    <message>
        <source>Into the &amp;case</source>
        <translation>导入案卷(&amp;C)</translation>
    </message>
    <message>
        <source>On its &amp;own</source>
        <translation>单独打开(&amp;O)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could not be saved and would be lost.</source>
        <translation>
            <numerusform>有 %n 处改动未能保存，将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save a copy &amp;elsewhere…</source>
        <translation>在别处保存副本(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Lose them</source>
        <translation>放弃(&amp;L)</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案卷</translation>
    </message>
    <message>
        <source>case</source>
        <translation>案卷</translation>
    </message>
    <message>
        <source>Keep as a case</source>
        <translation>另存为案卷</translation>
    </message>
    <message>
        <source>Bring a file into the case</source>
        <translation>把文件导入案卷</translation>
    </message>
    <message>
        <source>Record files (*.csv *.json);;All files (*)</source>
        <translation>记录文件 (*.csv *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Your name in the log</source>
        <translation>日志中您的姓名</translation>
    </message>
    <message>
        <source>This name is written beside everything that you do in a case:</source>
        <translation>您在案卷中所做的一切都会记上这个姓名：</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>在别处保存副本</translation>
    </message>
</context>
<context>
    <name>clearline::CasePage</name>
    <message>
        <source>This case is empty. Bring in the record file that the authority gave: it is kept whole and unchanged, and everything that you do with it is kept as soon as it is done.</source>
        <translation>此案卷是空的。请导入主管部门给您的记录文件：原件会完整、不改动地保存，您之后的每一步操作也会随做随存。</translation>
    </message>
    <message>
        <source>Drop a record file here (CSV or JSON).</source>
        <translation>把记录文件（CSV 或 JSON）拖到这里。</translation>
    </message>
    <message>
        <source>&amp;Bring a file into the case…</source>
        <translation>把文件导入案卷(&amp;B)…</translation>
    </message>
</context>
<context>
    <name>clearline::CaseSession</name>
    <message>
        <source>Scenario 1</source>
        <translation>情景 1</translation>
    </message>
</context>
<context>
    <name>clearline::CaseStatus</name>
    <message>
        <source>Keep as a case…</source>
        <translation>另存为案卷…</translation>
    </message>
    <message>
        <source>Keep this file, its rulebook and what you change in a case of its own</source>
        <translation>把此文件、规则集和您的改动存入一个独立的案卷</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>姓名：%1</translation>
    </message>
    <message>
        <source>The name that is written beside what you do. Press to change it.</source>
        <translation>您的操作旁会记上这个姓名。点击可更改。</translation>
    </message>
    <message>
        <source>Nothing is kept</source>
        <translation>不会保存</translation>
    </message>
    <message>
        <source>What you change here is gone when the file is closed.</source>
        <translation>关闭文件后，这里的改动就没有了。</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Nothing that you change here is kept.</source>
        <translation>您在这里的改动不会保存。</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message numerus="yes">
        <source>Every change is on the disk. The log has %n entries.</source>
        <translation>
            <numerusform>所有改动都已写入磁盘。日志共有 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The last change is on its way to the disk.</source>
        <translation>最近的改动正在写入磁盘。</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The last change could not be written.</source>
        <translation>最近的改动未能写入。</translation>
    </message>
</context>
<context>
    <name>clearline::ChartPane</name>
    <message>
        <source>Score history</source>
        <translation>分数历史</translation>
    </message>
    <message>
        <source>Timeline of the lists</source>
        <translation>名单时间线</translation>
    </message>
    <message>
        <source>The lists day by day, a bar from each entry to its removal. </source>
        <translation>逐日显示各名单，每次列入至移出为一条横条。</translation>
    </message>
    <message>
        <source>The score day by day. </source>
        <translation>逐日显示分数。</translation>
    </message>
    <message>
        <source>Wheel or + and − to zoom, drag or arrow keys to move, 0 to see all. Up and down walk from change to change, Enter opens the line.</source>
        <translation>滚轮或 +、− 缩放，拖动或方向键移动，0 显示全部。上下键逐个变动移动，回车打开该行。</translation>
    </message>
</context>
<context>
    <name>clearline::ClockBar</name>
    <message>
        <source>&amp;Known on</source>
        <translation>已知于(&amp;K)</translation>
    </message>
    <message>
        <source>As of: the day that is asked about</source>
        <translation>截至：所问的日期</translation>
    </message>
    <message>
        <source>The day that is asked about: what counts then?</source>
        <translation>所问的日期：那一天哪些在计分？</translation>
    </message>
    <message>
        <source>Known on: leaves out what was received later</source>
        <translation>已知于：不计此后才收到的内容</translation>
    </message>
    <message>
        <source>Leave out what had not been received by a day, to see late filing and later corrections apart.</source>
        <translation>不计某日尚未收到的内容，用以区分迟报和事后更正。</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>截至(&amp;A)</translation>
    </message>
</context>
<context>
    <name>clearline::Docks</name>
    <message>
        <source>People and firms</source>
        <translation>个人与企业</translation>
    </message>
    <message>
        <source>Why this line</source>
        <translation>这一行的缘由</translation>
    </message>
    <message>
        <source>The original</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>Gave nothing</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>制度对照</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
</context>
<context>
    <name>clearline::FindBar</name>
    <message>
        <source>F&amp;ind:</source>
        <translation>查找(&amp;I)：</translation>
    </message>
    <message>
        <source>words, numbers, a document number</source>
        <translation>文字、数字、文书号</translation>
    </message>
    <message>
        <source>Find in the ledger</source>
        <translation>在明细中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个（Shift+F3）</translation>
    </message>
    <message>
        <source>Previous found row</source>
        <translation>上一个找到的行</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个（F3）</translation>
    </message>
    <message>
        <source>Next found row</source>
        <translation>下一个找到的行</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>关闭查找栏</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>looking, %1 %</source>
        <translation>正在查找，%1 %</translation>
    </message>
</context>
<context>
    <name>clearline::FirstPage</name>
    <message numerus="yes">
        <source>%1 · %n record(s) · fictional</source>
        <translation>
            <numerusform>%1 · %n 条记录 · 虚构</numerusform>
        </translation>
    </message>
    <message>
        <source>Every point, line by line: what counts, why, and what is missing.</source>
        <translation>每一分，逐行说明：什么在计分，为什么，还差什么。</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试看样例</translation>
    </message>
    <message>
        <source>All people, firms and records in the samples are fictional.</source>
        <translation>样例中的个人、企业和记录均属虚构。</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Drop a record file here (CSV or JSON), as the authority gave it to you, or a case.</source>
        <translation>把主管部门给您的记录文件（CSV 或 JSON）或案卷拖到这里。</translation>
    </message>
    <message>
        <source>&amp;New case…</source>
        <translation>新建案卷(&amp;N)…</translation>
    </message>
    <message>
        <source>A file of its own that keeps originals, changes and the log of who did what</source>
        <translation>一个独立的文件，保存原件、改动以及何人何时做了什么的日志</translation>
    </message>
</context>
<context>
    <name>clearline::GoBackDialog</name>
    <message>
        <source>Go back to no. %1</source>
        <translation>回到第 %1 条</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) will be taken back. Nothing is erased: going back is an entry of its own, and can be undone.</source>
        <translation>
            <numerusform>将撤回 %n 处改动。什么都不会抹去：回退本身也记为一条，并且可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>What will be taken back</source>
        <translation>将被撤回的改动</translation>
    </message>
    <message>
        <source>&amp;Why (goes into the log; may be empty):</source>
        <translation>原因(&amp;W)（记入日志，可不填）：</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>回退(&amp;G)</translation>
    </message>
</context>
<context>
    <name>clearline::HistoryCanvas</name>
    <message>
        <source>%1  %2</source>
        <comment>points, cause</comment>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changes on this day</source>
        <translation>
            <numerusform>当日%n项变动</numerusform>
        </translation>
    </message>
    <message>
        <source>official on %1: %2</source>
        <translation>%1官方分数：%2</translation>
    </message>
    <message>
        <source>%1 (%2 from this calculation)</source>
        <translation>%1（与本计算相差%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>date: score</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a reading</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>without the changes</source>
        <translation>不含改动</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>scenario, points</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>clearline::HistoryModel</name>
    <message>
        <source>hidden</source>
        <translation>已遮盖</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>clearline::HistoryPanel</name>
    <message>
        <source>All scenarios</source>
        <translation>所有情景</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No. %1 cannot be taken back alone: no. %2 changed the same later (%3).</source>
        <translation>第 %1 条不能单独撤回：第 %2 条之后改了同一处（%3）。</translation>
    </message>
    <message>
        <source>No. %1 brought something into the case for good: it cannot be taken back.</source>
        <translation>第 %1 条把内容永久带入了案卷，不能撤回。</translation>
    </message>
    <message>
        <source>Take this one change back and keep what came after it</source>
        <translation>只撤回这一处改动，保留其后的改动</translation>
    </message>
    <message>
        <source>&amp;Go back to here…</source>
        <translation>回到这里(&amp;G)…</translation>
    </message>
    <message>
        <source>Make everything as it was just after this entry</source>
        <translation>恢复到这一条刚完成时的样子</translation>
    </message>
    <message>
        <source>Undo &amp;this one</source>
        <translation>撤销这一条(&amp;T)</translation>
    </message>
    <message>
        <source>Only of this scenario</source>
        <translation>只看此情景</translation>
    </message>
    <message>
        <source>Only by this person</source>
        <translation>只看此人</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>案卷的历史</translation>
    </message>
    <message>
        <source>Nothing in the log fits the filter.</source>
        <translation>日志中没有符合筛选的条目。</translation>
    </message>
    <message>
        <source>Only a case has a history. Keep this file as a case, and every change stands here with who, when and why.</source>
        <translation>只有案卷才有历史。把此文件另存为案卷后，每处改动的何人、何时、为何都会列在这里。</translation>
    </message>
</context>
<context>
    <name>clearline::HistoryWords</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>%1 (in force from %2)</source>
        <translation>%1（自 %2 起有效）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2的 %1</translation>
    </message>
    <message>
        <source>Switch off the rule %1</source>
        <translation>停用规则 %1</translation>
    </message>
    <message>
        <source>Switch the rule %1 on again</source>
        <translation>重新启用规则 %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>不计入%1</translation>
    </message>
    <message>
        <source>Count %1 again</source>
        <translation>重新计入%1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Take away the added %1</source>
        <translation>去掉添加的%1</translation>
    </message>
    <message>
        <source>Reset %1, it was %2</source>
        <translation>还原 %1（原改为 %2）</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>把 %1 改为 %2</translation>
    </message>
    <message>
        <source>Set %1 from %2 to %3</source>
        <translation>把 %1 从 %2 改为 %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>；另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Hidden in this copy</source>
        <translation>此副本中已遮盖</translation>
    </message>
    <message>
        <source>Begin the case</source>
        <translation>建立案卷</translation>
    </message>
    <message>
        <source>Bring in %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Keep the rulebook %1 in the case</source>
        <translation>把规则集 %1 存入案卷</translation>
    </message>
    <message>
        <source>New scenario %1</source>
        <translation>新建情景%1</translation>
    </message>
    <message>
        <source>New scenario %1: %2</source>
        <translation>新建情景%1：%2</translation>
    </message>
    <message>
        <source>Duplicate a scenario as %1</source>
        <translation>复制情景为%1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>把%1改名为%2</translation>
    </message>
    <message>
        <source>Write a note on %1</source>
        <translation>给%1写备注</translation>
    </message>
    <message>
        <source>Delete the scenario %1</source>
        <translation>删除情景%1</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>与%1比较</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>与原件比较</translation>
    </message>
    <message>
        <source>Attach %1</source>
        <translation>附上 %1</translation>
    </message>
    <message>
        <source>Take away the attachment %1</source>
        <translation>去掉附件 %1</translation>
    </message>
    <message>
        <source>Undo no. %1: %2</source>
        <translation>撤销第 %1 条：%2</translation>
    </message>
    <message>
        <source>Do no. %1 again: %2</source>
        <translation>重做第 %1 条：%2</translation>
    </message>
    <message>
        <source>Go back to no. %1</source>
        <translation>回到第 %1 条</translation>
    </message>
    <message>
        <source>Keep the receipt of a calculation</source>
        <translation>保存一次计算的凭据</translation>
    </message>
    <message>
        <source>Bring the file into the newer form</source>
        <translation>把文件转为新格式</translation>
    </message>
    <message>
        <source>Hide parts in this copy</source>
        <translation>在此副本中遮盖部分内容</translation>
    </message>
</context>
<context>
    <name>clearline::LedgerModel</name>
    <message>
        <source>value missing</source>
        <translation>缺少数值</translation>
    </message>
    <message>
        <source>%1, line %2 of the entry</source>
        <comment>date</comment>
        <translation>%1，该条目第 %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lines, unfolded</source>
        <translation>
            <numerusform>%1，%n 行，已展开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lines, folded</source>
        <translation>
            <numerusform>%1，%n 行，已收起</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>无变动</translation>
    </message>
    <message>
        <source>gain of %1 points</source>
        <translation>加 %1 分</translation>
    </message>
    <message>
        <source>loss of %1 points</source>
        <translation>减 %1 分</translation>
    </message>
    <message>
        <source>no threshold crossed</source>
        <translation>未跨过门槛</translation>
    </message>
    <message>
        <source>A value that this line needs is missing, so it counts 0.</source>
        <translation>这一行所需的数值缺失，因此按 0 计。</translation>
    </message>
    <message>
        <source>The number is published by the authority.</source>
        <translation>该数值由主管部门公布。</translation>
    </message>
    <message>
        <source>The number is reported by others, not published by the authority.</source>
        <translation>该数值见于他人报道，主管部门未公布。</translation>
    </message>
    <message>
        <source>The number is assumed: no source gives it.</source>
        <translation>该数值为假定，没有来源给出。</translation>
    </message>
    <message>
        <source>The number was changed in this scenario.</source>
        <translation>该数值在本情景中被改动。</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>没有分数</translation>
    </message>
</context>
<context>
    <name>clearline::LedgerTable</name>
    <message numerus="yes">
        <source>Copying %n rows…</source>
        <translation>
            <numerusform>正在复制 %n 行…</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>连同表头复制(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Unfold its lines</source>
        <translation>展开各行(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fold its lines</source>
        <translation>收起各行(&amp;F)</translation>
    </message>
</context>
<context>
    <name>clearline::LedgerView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 个条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Every change of the score stands here, line by line.
Open a file, or a sample, to see it.</source>
        <translation>分数的每一次变动逐行列在这里。
打开文件或样例即可查看。</translation>
    </message>
    <message>
        <source>No entry fits the filter.
“Clear all” shows every entry again.</source>
        <translation>没有符合筛选的条目。
“全部清除”可重新显示全部条目。</translation>
    </message>
    <message>
        <source>Nothing changes the score under this scheme on the chosen day.</source>
        <translation>按本方案，所选日期没有任何变动。</translation>
    </message>
    <message>
        <source>As they fit</source>
        <translation>自动宽度</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Every change of the score, one entry a row. Space unfolds an entry into its lines.</source>
        <translation>分数的每一次变动，每个条目一行。按空格展开其中各行。</translation>
    </message>
    <message>
        <source>Filter: only rows with these words</source>
        <translation>筛选：只显示含这些字的行</translation>
    </message>
    <message>
        <source>Filter the ledger</source>
        <translation>筛选明细</translation>
    </message>
    <message>
        <source>Which entries to show</source>
        <translation>显示哪些条目</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>&amp;Clear all</source>
        <translation>全部清除(&amp;C)</translation>
    </message>
    <message>
        <source>Filter on: %1 of %2 entries shown</source>
        <translation>筛选中：显示 %1 / %2 个条目</translation>
    </message>
    <message>
        <source>; the selected line is not among them</source>
        <translation>；所选的行不在其中</translation>
    </message>
    <message>
        <source>Filtering, %1 %</source>
        <translation>正在筛选，%1 %</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>This subject is not scored under the scheme.</source>
        <translation>该主体不在本规则的评分范围内。</translation>
    </message>
    <message>
        <source>On no list under this scheme up to the chosen day.</source>
        <translation>截至所选日期，未列入本规则的任何名单。</translation>
    </message>
    <message>
        <source>Every entry on a list and every removal, one a row.</source>
        <translation>每次列入和移出名单各占一行。</translation>
    </message>
</context>
<context>
    <name>clearline::ListingCard</name>
    <message>
        <source>On file of the one shown</source>
        <translation>当前主体的在案情况</translation>
    </message>
    <message>
        <source>On none of this rulebook&apos;s lists up to this day.</source>
        <translation>截至该日，未列入本规则集的任何名单。</translation>
    </message>
</context>
<context>
    <name>clearline::MainWindow</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Clearline</source>
        <translation>关于 Clearline</translation>
    </message>
    <message>
        <source>&lt;b&gt;Clearline&lt;/b&gt; explains points-based scoring line by line.&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation>&lt;b&gt;Clearline&lt;/b&gt; 逐行说明积分制评分。&lt;br&gt;自由软件，依 GNU 通用公共许可证第三版或更新版本发布。</translation>
    </message>
    <message>
        <source>Changes would be lost</source>
        <translation>改动将会丢失</translation>
    </message>
    <message numerus="yes">
        <source>You have changed %n value(s). Another file or rulebook begins without these changes. Go on?</source>
        <translation>
            <numerusform>您改动了 %n 处。换用其他文件或规则集后这些改动不再保留。要继续吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a rulebook</source>
        <translation>打开规则集</translation>
    </message>
    <message>
        <source>Rulebooks (*.yaml *.yml);;All files (*)</source>
        <translation>规则集 (*.yaml *.yml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 — Clearline</source>
        <translation>%1 — Clearline</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>未能打开%1。</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>未打开</translation>
    </message>
    <message>
        <source>Some of the program&apos;s own files could not be read. Set CLEARLINE_DATA to the folder that holds rulebooks, kinds and messages.</source>
        <translation>程序自带的部分文件无法读取。请将 CLEARLINE_DATA 设为存放规则集、种类和文字的文件夹。</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Working out the score of %1…</source>
        <translation>正在计算 %1 的分数…</translation>
    </message>
    <message>
        <source>Open a case or a record file</source>
        <translation>打开案卷或记录文件</translation>
    </message>
    <message>
        <source>Cases and record files (*.clearline *.sealed *.csv *.json);;All files (*)</source>
        <translation>案卷和记录文件 (*.clearline *.sealed *.csv *.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>clearline::PasswordDialog</name>
    <message>
        <source>Seal with a password</source>
        <translation>用密码封存</translation>
    </message>
    <message>
        <source>Open a sealed case</source>
        <translation>打开封存的案卷</translation>
    </message>
    <message>
        <source>%1 will be readable only with this password. Nobody can bring it back: keep it safe, and tell it by another way than the file.</source>
        <translation>只有用此密码才能读取 %1。密码丢失无法找回：请妥善保管，并通过与文件不同的途径告知对方。</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>%1 的密码：</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再输一次(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Seal</source>
        <translation>封存(&amp;S)</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>打开(&amp;P)</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>A short password can be guessed. Several words together are better.</source>
        <translation>短密码容易被猜中。几个词连在一起更好。</translation>
    </message>
</context>
<context>
    <name>clearline::ProblemsModel</name>
    <message>
        <source>Grade</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>怎么办</translation>
    </message>
</context>
<context>
    <name>clearline::ProblemsPanel</name>
    <message>
        <source>Problems found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Nothing wrong was found in the file, the rulebook or the calculation.</source>
        <translation>文件、规则集和计算中均未发现问题。</translation>
    </message>
</context>
<context>
    <name>clearline::QuietTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>连同表头复制(&amp;H)</translation>
    </message>
</context>
<context>
    <name>clearline::ReasonLine</name>
    <message>
        <source>R&amp;eason for the next change</source>
        <translation>下一处改动的原因(&amp;E)</translation>
    </message>
    <message>
        <source>optional; stands in the log beside the change</source>
        <translation>可不填；记在日志中该改动旁</translation>
    </message>
    <message>
        <source>Reason for the next change</source>
        <translation>下一处改动的原因</translation>
    </message>
</context>
<context>
    <name>clearline::RedactionDialog</name>
    <message>
        <source>records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>people and firms</source>
        <translation>个人和企业</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>official readings</source>
        <translation>官方读数</translation>
    </message>
    <message>
        <source>Who made the &amp;entries of the log, and their reasons</source>
        <translation>日志各条的经手人及其原因(&amp;E)</translation>
    </message>
    <message>
        <source>Save a redacted copy</source>
        <translation>保存遮盖副本</translation>
    </message>
    <message>
        <source>What you tick is taken out of the copy. Everything else in it can still be checked against this case. Attachments, drafts and whole original files that hold something hidden are left out.</source>
        <translation>勾选的内容不会出现在副本中，其余内容仍可与此案卷核对。附件、草稿以及含有被遮盖内容的整份原件不会放入副本。</translation>
    </message>
    <message>
        <source>the one you are looking at</source>
        <translation>正在查看</translation>
    </message>
    <message>
        <source>All about these &amp;people and firms</source>
        <translation>与这些个人和企业有关的全部内容(&amp;P)</translation>
    </message>
    <message>
        <source>These &amp;columns, of everybody</source>
        <translation>所有人的这些列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>clearline::RelationModel</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Own records</source>
        <translation>本主体自己的记录</translation>
    </message>
    <message>
        <source>…</source>
        <comment>an open end of a stretch</comment>
        <translation>…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 项中 %1 项</translation>
    </message>
    <message>
        <source>%1; %2 silent</source>
        <translation>%1；%2 项未计</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>Changes of the rulebook</source>
        <translation>规则变更</translation>
    </message>
    <message>
        <source>Caps, limits, direct grades and rounding</source>
        <translation>上限、范围、直接定级与取整</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: cell</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Still counts</source>
        <translation>仍有效</translation>
    </message>
    <message>
        <source>In the score</source>
        <translation>在分数中</translation>
    </message>
    <message>
        <source>When counted</source>
        <translation>计入时</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>employee: name</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of: %2</source>
        <comment>employee of: name</comment>
        <translation>本主体是其%1：%2</translation>
    </message>
</context>
<context>
    <name>clearline::RelationsPanel</name>
    <message>
        <source>What came over which relation</source>
        <translation>各关系带来的内容</translation>
    </message>
    <message>
        <source>A row selects its line in the ledger; Enter opens the related subject.</source>
        <translation>选中一行即选中账目中的对应行；回车打开相关主体。</translation>
    </message>
    <message>
        <source>The file names no representative, branch, employee, family member or friend of this subject. They come from a table beside the records, NAME.relations.csv.</source>
        <translation>文件中没有该主体的法定代表人、分支机构、员工、家庭成员或好友。这些关系来自记录文件旁的表：NAME.relations.csv。</translation>
    </message>
    <message>
        <source>Relations of the open subject stand here, with what came over each of them.</source>
        <translation>这里列出所打开主体的各种关系，以及每种关系带来的内容。</translation>
    </message>
</context>
<context>
    <name>clearline::RulebookMenu</name>
    <message>
        <source>Kept in this case</source>
        <translation>此案卷中的</translation>
    </message>
    <message>
        <source>Bring into the case</source>
        <translation>带入案卷</translation>
    </message>
</context>
<context>
    <name>clearline::ScenarioCommand</name>
    <message>
        <source>Change %1 to %2</source>
        <translation>将“%1”改为 %2</translation>
    </message>
    <message>
        <source>Switch off the rule %1</source>
        <translation>停用规则“%1”</translation>
    </message>
    <message>
        <source>Leave out the record %1</source>
        <translation>不计记录 %1</translation>
    </message>
    <message>
        <source>Reset all changes</source>
        <translation>还原全部改动</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>还原“%1”</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>无改动</translation>
    </message>
</context>
<context>
    <name>clearline::ScenarioEffect</name>
    <message>
        <source>no score</source>
        <translation>无分数</translation>
    </message>
    <message>
        <source>Score %1, unchanged</source>
        <translation>分数 %1，不变</translation>
    </message>
    <message>
        <source>Score %1 → %2</source>
        <translation>分数 %1 → %2</translation>
    </message>
    <message>
        <source>no line differs</source>
        <translation>没有哪一行不同</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation>
            <numerusform>%n 行不同</numerusform>
        </translation>
    </message>
    <message>
        <source>without record %1</source>
        <translation>不计记录 %1</translation>
    </message>
    <message>
        <source>without the rule %1</source>
        <translation>停用规则“%1”</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>未达到</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>record %1 amended</source>
        <translation>修改了记录 %1</translation>
    </message>
    <message>
        <source>record %1 added</source>
        <translation>新增了记录 %1</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>listed until %1</source>
        <translation>列入，至 %1</translation>
    </message>
    <message>
        <source>listed, no end</source>
        <translation>列入，无期限</translation>
    </message>
    <message>
        <source>Standing %1, unchanged</source>
        <translation>等级 %1，不变</translation>
    </message>
    <message>
        <source>Standing %1 → %2</source>
        <translation>等级 %1 → %2</translation>
    </message>
</context>
<context>
    <name>clearline::ScenarioListModel</name>
    <message>
        <source>Original</source>
        <translation>原件</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>, others are compared with it</source>
        <translation>，其他情景与它比较</translation>
    </message>
    <message>
        <source>The file and the rulebook as they are, nothing changed.</source>
        <translation>文件和规则集的原样，没有改动。</translation>
    </message>
</context>
<context>
    <name>clearline::ScenarioPanel</name>
    <message>
        <source>Scenario 1</source>
        <translation>情景 1</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>%1 的副本</translation>
    </message>
    <message>
        <source>Delete the scenario</source>
        <translation>删除情景</translation>
    </message>
    <message numerus="yes">
        <source>Delete “%1” with %n change(s)? It stays in the log and can be brought back from History.</source>
        <translation>
            <numerusform>删除含 %n 处改动的“%1”吗？它仍留在日志中，可从“历史”恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>情景</translation>
    </message>
    <message>
        <source>Choose one to see and change it. Press F2 to rename it.</source>
        <translation>选一个来查看和改动。按 F2 改名。</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>新建(&amp;W)</translation>
    </message>
    <message>
        <source>A scenario without changes</source>
        <translation>没有改动的情景</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制(&amp;U)</translation>
    </message>
    <message>
        <source>A scenario with the same changes</source>
        <translation>改动相同的情景</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>Take the chosen scenario away; it stays in the log</source>
        <translation>去掉所选情景；它仍留在日志中</translation>
    </message>
    <message>
        <source>⇄ &amp;Compare with this one</source>
        <translation>⇄ 与此情景比较(&amp;C)</translation>
    </message>
    <message>
        <source>The dashed line and the differences show this scenario instead of the original</source>
        <translation>虚线和差异改为显示此情景，而不是原件</translation>
    </message>
    <message>
        <source>Keep as a case…</source>
        <translation>另存为案卷…</translation>
    </message>
    <message>
        <source>Keep this file, its rulebook and what you change in a case of its own</source>
        <translation>把此文件、规则集和您的改动存入一个独立的案卷</translation>
    </message>
    <message>
        <source>Scenarios belong to a case: several sets of changes side by side, each with a name and a note.</source>
        <translation>情景属于案卷：多组改动并列，每组有名称和备注。</translation>
    </message>
    <message>
        <source>N&amp;ote on this scenario</source>
        <translation>此情景的备注(&amp;O)</translation>
    </message>
    <message>
        <source>Why this scenario? What does it show?</source>
        <translation>为什么有这个情景？它说明什么？</translation>
    </message>
    <message>
        <source>Note on this scenario</source>
        <translation>此情景的备注</translation>
    </message>
</context>
<context>
    <name>clearline::ScoreHeader</name>
    <message numerus="yes">
        <source>△ Incomplete: %n line(s) could not be computed and count as 0. See Problems.</source>
        <translation>
            <numerusform>△ 不完整：%n 行无法计算，按 0 计。见“问题”。</numerusform>
        </translation>
    </message>
    <message>
        <source>△ Incomplete: a value that the score needs is missing. See Problems.</source>
        <translation>△ 不完整：缺少计分所需的数值。见“问题”。</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>known on %1</source>
        <translation>已知于 %1</translation>
    </message>
    <message>
        <source>not scored by this rulebook</source>
        <translation>本规则集不对其计分</translation>
    </message>
    <message>
        <source>With your changes: %1</source>
        <translation>按您的改动：%1</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Compared with “%1”: %2</source>
        <translation>与“%1”比较：%2</translation>
    </message>
    <message>
        <source>The place among the subjects of this file is being worked out…</source>
        <translation>正在计算在本文件各主体中的名次…</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>等级</translation>
    </message>
</context>
<context>
    <name>clearline::SidesModel</name>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Share of its range</source>
        <translation>在范围中的位置</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>优待</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Numbers published</source>
        <translation>已公布的数值</translation>
    </message>
    <message>
        <source>Opening score</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>What the records give now</source>
        <translation>各条记录目前所给</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 项中 %1 项</translation>
    </message>
    <message>
        <source>on none</source>
        <translation>均未列入</translation>
    </message>
    <message>
        <source>%1, range %2: %3</source>
        <translation>%1，分数范围 %2：%3</translation>
    </message>
    <message>
        <source>records %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1: another subject&apos;s record, and not booked here.</source>
        <translation>%1：这是另一主体的记录，未计到这里。</translation>
    </message>
    <message>
        <source>Under none of these rulebooks has it ever counted.</source>
        <translation>在这些规则集下从未计入。</translation>
    </message>
    <message numerus="yes">
        <source>Counts, or has counted, under %n of these rulebooks.</source>
        <translation>
            <numerusform>在其中 %n 个规则集下计入或曾经计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Counts in</source>
        <translation>计入数</translation>
    </message>
    <message>
        <source>none in this rulebook</source>
        <translation>此规则集中没有</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>clearline::SidesTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>连同标题复制(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the &amp;whole table</source>
        <translation>复制整个表(&amp;W)</translation>
    </message>
</context>
<context>
    <name>clearline::SilentModel</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Why it gave nothing</source>
        <translation>为何未计入</translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation>怎样会改变</translation>
    </message>
</context>
<context>
    <name>clearline::SilentPanel</name>
    <message>
        <source>Records that gave nothing</source>
        <translation>未计入的记录</translation>
    </message>
    <message>
        <source>Every record of this ledger counts. A record that gives nothing would stand here, with the reason.</source>
        <translation>每条记录都已计入。未计入的记录及原因会列在这里。</translation>
    </message>
</context>
<context>
    <name>clearline::SourcePeek</name>
    <message>
        <source>%1, row %2 (byte %3)</source>
        <translation>%1，第 %2 行（第 %3 字节）</translation>
    </message>
    <message>
        <source>is being computed</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>第 %1 列</translation>
    </message>
    <message>
        <source>Select a line that follows from a rule: here stands the rule.</source>
        <translation>选择由规则得出的一行：这里显示该规则。</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>This line follows from the rulebook alone; no row of the file stands behind it.</source>
        <translation>这一行仅由规则集得出，文件中没有对应的行。</translation>
    </message>
    <message>
        <source>Select a line: here stands the row of the file that it came from.</source>
        <translation>选择一行：这里显示它所依据的文件原行。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As written in the file</source>
        <translation>文件中的原样</translation>
    </message>
    <message>
        <source>The original row</source>
        <translation>原始行</translation>
    </message>
    <message>
        <source>The rule as the rulebook writes it</source>
        <translation>规则集中的规则原文</translation>
    </message>
    <message>
        <source>Row of the file</source>
        <translation>文件原行</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The record %1 was added in the scenario; no row of a file stands behind it.</source>
        <translation>记录 %1 是在情景中新增的；文件中没有与之对应的行。</translation>
    </message>
</context>
<context>
    <name>clearline::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>%1 (fictional sample)</source>
        <translation>%1（虚构样例）</translation>
    </message>
    <message>
        <source>No file open</source>
        <translation>未打开文件</translation>
    </message>
    <message>
        <source>%1 · %2 numbers: ● %3 published, ◐ %4 reported, ○ %5 assumed</source>
        <translation>%1 · %2 个数值：● %3 个已公布，◐ %4 个见于报道，○ %5 个为假定</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Working out the score of %1…</source>
        <translation>正在计算 %1 的分数…</translation>
    </message>
    <message>
        <source>Checking and reading %1…</source>
        <translation>正在核验并读取 %1…</translation>
    </message>
    <message>
        <source>Bringing %1 into the case…</source>
        <translation>正在把 %1 导入案卷…</translation>
    </message>
</context>
<context>
    <name>clearline::StatusMark</name>
    <message>
        <source>published</source>
        <translation>已公布</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>见于报道</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>不可用</translation>
    </message>
</context>
<context>
    <name>clearline::SubjectList</name>
    <message numerus="yes">
        <source>%n in this file</source>
        <translation>
            <numerusform>文件中共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Search people and firms</source>
        <translation>搜索个人与企业</translation>
    </message>
    <message>
        <source>People and firms in this file</source>
        <translation>文件中的个人与企业</translation>
    </message>
    <message>
        <source>Whatever grade or list</source>
        <translation>不限等级与名单</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: on it now</source>
        <translation>%1：现列入</translation>
    </message>
    <message>
        <source>%1: was on it</source>
        <translation>%1：曾列入</translation>
    </message>
    <message>
        <source>%1: never on it</source>
        <translation>%1：从未列入</translation>
    </message>
    <message>
        <source>Working out how everybody stands…</source>
        <translation>正在推算各主体的等级与名单状态…</translation>
    </message>
    <message>
        <source>Nobody fits. Type fewer words or a part of a name, the last four characters of an identifier, the stall number or the owner&apos;s name; or choose another grade or list.</source>
        <translation>没有符合的主体。可减少字词，或只写名称的一部分、代码的末四位、商位号、经营者姓名；也可另选等级或名单。</translation>
    </message>
    <message numerus="yes">
        <source>△ %n not known: incomplete</source>
        <translation>
            <numerusform>△ %n 个无法确定：结果不完整</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds by name, id, identifier (whole, or its last four characters or more), stall number or any other fact, and by the owner&apos;s or representative&apos;s name.</source>
        <translation>可按名称、编号、代码（完整或末四位以上）、商位号等事实，以及经营者或法定代表人的姓名查找。</translation>
    </message>
    <message>
        <source>Only of this grade or listing state</source>
        <translation>只看该等级或名单状态</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Working out how everybody stands</source>
        <translation>正在推算各主体的等级与名单状态</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name, number, owner</source>
        <translation>名称、代码、经营者</translation>
    </message>
</context>
<context>
    <name>clearline::SubjectModel</name>
    <message>
        <source>not scored by this rulebook</source>
        <translation>本规则集不对其计分</translation>
    </message>
    <message>
        <source>on: %1</source>
        <translation>列入：%1</translation>
    </message>
    <message>
        <source>△ incomplete</source>
        <translation>△ 不完整</translation>
    </message>
    <message>
        <source>identifier %1</source>
        <translation>代码 %1</translation>
    </message>
</context>
<context>
    <name>clearline::SystemsPanel</name>
    <message>
        <source>not for this kind of subject</source>
        <translation>不适用于这类主体</translation>
    </message>
    <message>
        <source>no record counts</source>
        <translation>没有记录计入</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) count</source>
        <translation>
            <numerusform>%n 条记录计入</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a cell: why it says so stands here.</source>
        <translation>选择一个单元格，其依据显示在这里。</translation>
    </message>
    <message>
        <source>Why this cell</source>
        <translation>这一格的依据</translation>
    </message>
    <message>
        <source>Rulebooks that take part</source>
        <translation>参加对照的规则集</translation>
    </message>
    <message>
        <source>As s&amp;uggested</source>
        <translation>按建议选择(&amp;U)</translation>
    </message>
    <message>
        <source>The rulebooks that are for this kind of subject and under which a record counts</source>
        <translation>适用于这类主体、并且有记录计入的规则集</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open under this &amp;rulebook</source>
        <translation>用此规则集打开(&amp;R)</translation>
    </message>
    <message>
        <source>Show this person or firm under the rulebook of the chosen column</source>
        <translation>用所选列的规则集查看此人或企业</translation>
    </message>
    <message>
        <source>Working out the rulebooks</source>
        <translation>正在按各规则集计算</translation>
    </message>
    <message>
        <source>Rulebooks side by side</source>
        <translation>并排对照的规则集</translation>
    </message>
    <message>
        <source>A column for each rulebook, a row for each record; choose a cell to be told why it says so.</source>
        <translation>每个规则集一列，每条记录一行；选择单元格即可看到其依据。</translation>
    </message>
    <message>
        <source>Stopped; the table may be out of date. Tick a rulebook, or press “As suggested”, to go on.</source>
        <translation>已停止，表中内容可能已过时。勾选一个规则集或按“按建议选择”即可继续。</translation>
    </message>
    <message>
        <source>Rule&amp;books</source>
        <translation>规则集(&amp;B)</translation>
    </message>
    <message>
        <source>Rule&amp;books: %1 of %2</source>
        <translation>规则集(&amp;B)：%2 中 %1</translation>
    </message>
    <message>
        <source>Choose the rulebooks that take part</source>
        <translation>选择参加对照的规则集</translation>
    </message>
    <message>
        <source>Choose rulebooks: what each makes of the same records stands here, side by side.</source>
        <translation>请选择规则集：同样的记录在各规则集下的结果将并排显示在这里。</translation>
    </message>
</context>
<context>
    <name>clearline::ValueDelegate</name>
    <message>
        <source>New value</source>
        <translation>新数值</translation>
    </message>
</context>
<context>
    <name>clearline::VariablesModel</name>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>percent</source>
        <translation>%</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>%1 to before %2</source>
        <translation>%1 起，%2 前</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自%1起</translation>
    </message>
    <message>
        <source>before %1</source>
        <translation>%1 前</translation>
    </message>
    <message>
        <source>always</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>published range %1 to %2</source>
        <translation>公布的范围为 %1 至 %2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1：%2 %3</translation>
    </message>
    <message>
        <source>, was %1</source>
        <translation>，原为 %1</translation>
    </message>
    <message>
        <source>This value is outside the published range.</source>
        <translation>该数值超出公布的范围。</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效期间</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>“%1” is not a period. Write for example P2Y, P6M or P30D.</source>
        <translation>“%1”不是期限。请写成如 P2Y、P6M 或 P30D。</translation>
    </message>
    <message>
        <source>“%1” is not a date. Write for example 2019-03-14.</source>
        <translation>“%1”不是日期。请写成如 2019-03-14。</translation>
    </message>
    <message>
        <source>Write something here, or press Escape to keep the old value.</source>
        <translation>请填写内容，或按 Esc 保留原值。</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write for example -15 or 0.5, with a point.</source>
        <translation>“%1”不是数字。请写成如 -15 或 0.5，小数用点。</translation>
    </message>
</context>
<context>
    <name>clearline::VariablesPanel</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 个数值</numerusform>
        </translation>
    </message>
    <message>
        <source>outside the published range</source>
        <translation>超出公布的范围</translation>
    </message>
    <message>
        <source>Type over a value to see what it would change. The rulebook itself stays as it is.</source>
        <translation>改写一个数值，看它会改变什么。规则集本身不变。</translation>
    </message>
    <message>
        <source>Search variables</source>
        <translation>搜索变量</translation>
    </message>
    <message>
        <source>Variables of the rulebook</source>
        <translation>规则集的变量</translation>
    </message>
    <message>
        <source>Each row is one dated value. Press F2 or type to change it.</source>
        <translation>每行是一个有期间的数值。按 F2 或直接输入即可改动。</translation>
    </message>
    <message>
        <source>No variable fits the search.</source>
        <translation>没有符合搜索的变量。</translation>
    </message>
    <message>
        <source>Open a file: here stand the numbers that its rulebook uses.</source>
        <translation>打开文件后，这里列出其规则集所用的数值。</translation>
    </message>
    <message>
        <source>Onl&amp;y changed</source>
        <translation>只看改动(&amp;Y)</translation>
    </message>
    <message>
        <source>Reset &amp;this</source>
        <translation>还原此项(&amp;T)</translation>
    </message>
    <message>
        <source>Reset a&amp;ll</source>
        <translation>全部还原(&amp;L)</translation>
    </message>
</context>
<context>
    <name>clearline::WhyPanel</name>
    <message>
        <source>Select a line of the ledger or a point of the chart. Here stands why it is what it is: the rule, the facts, the arithmetic and the source.</source>
        <translation>选择明细中的一行或图中的一点。这里说明其缘由：规则、事实、算式和来源。</translation>
    </message>
    <message>
        <source>Why this line</source>
        <translation>这一行的缘由</translation>
    </message>
</context>
<context>
    <name>clearline::WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Rulebook</source>
        <translation>规则集(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Opened &amp;lately</source>
        <translation>最近打开(&amp;L)</translation>
    </message>
    <message>
        <source>Arranged &amp;for</source>
        <translation>适用角色(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a record file</source>
        <translation>打开记录文件</translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation>首页(&amp;F)</translation>
    </message>
    <message>
        <source>Close the file and go back to the first page</source>
        <translation>关闭文件，回到首页</translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation>清除这些记录(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find in the ledger…</source>
        <translation>在明细中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy this explanation</source>
        <translation>复制说明(&amp;C)</translation>
    </message>
    <message>
        <source>Leave this &amp;record out</source>
        <translation>不计此记录(&amp;R)</translation>
    </message>
    <message>
        <source>See the score without the record of the selected line</source>
        <translation>看看不计所选行的记录时的分数</translation>
    </message>
    <message>
        <source>&amp;Switch this rule off</source>
        <translation>停用此规则(&amp;S)</translation>
    </message>
    <message>
        <source>See the score without the rule of the selected line</source>
        <translation>看看停用所选行的规则时的分数</translation>
    </message>
    <message>
        <source>Reset &amp;all changes</source>
        <translation>还原全部改动(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open a rulebook…</source>
        <translation>打开规则集(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Previous line</source>
        <translation>上一行(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next line</source>
        <translation>下一行(&amp;N)</translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation>下一个窗格(&amp;X)</translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation>上一个窗格(&amp;E)</translation>
    </message>
    <message>
        <source>中文(&amp;S)</source>
        <translation>English(&amp;S)</translation>
    </message>
    <message>
        <source>Show everything in Chinese</source>
        <translation>全部改用英文显示</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>深色或浅色</translation>
    </message>
    <message>
        <source>Arrange the panels &amp;anew</source>
        <translation>重新排列面板(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Clearline</source>
        <translation>关于 Clearline(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Citizen</source>
        <translation>公民(&amp;C)</translation>
    </message>
    <message>
        <source>Citizen: score, ledger, and why</source>
        <translation>公民：分数、明细和缘由</translation>
    </message>
    <message>
        <source>&amp;Auditor</source>
        <translation>审计(&amp;A)</translation>
    </message>
    <message>
        <source>Auditor: variables, originals, problems too</source>
        <translation>审计：还有变量、原文和问题</translation>
    </message>
    <message>
        <source>A&amp;ppeals</source>
        <translation>申诉(&amp;P)</translation>
    </message>
    <message>
        <source>Appeals: originals and what gave nothing</source>
        <translation>申诉：原文和未计入的记录</translation>
    </message>
    <message>
        <source>Show &amp;identifiers</source>
        <translation>显示完整代码(&amp;I)</translation>
    </message>
    <message>
        <source>Show resident numbers and credit codes whole; masked again at the next start</source>
        <translation>完整显示身份号码与信用代码；下次启动时重新遮盖</translation>
    </message>
    <message>
        <source>&amp;Look somebody up…</source>
        <translation>查找主体(&amp;L)…</translation>
    </message>
    <message>
        <source>Find a person or firm by name, identifier, stall or owner</source>
        <translation>按名称、代码、商位号或经营者查找个人或企业</translation>
    </message>
</context>
</TS>
