<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AppealPick</name>
    <message>
        <source>%1 (%2)</source>
        <comment>title, record</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, version %1</source>
        <translation>，第%1版</translation>
    </message>
    <message>
        <source>%1: this record is not in the files (any more).</source>
        <translation>%1：文件中（已）没有这条记录。</translation>
    </message>
    <message>
        <source>%1: it gives no points.</source>
        <translation>%1：不计分。</translation>
    </message>
    <message>
        <source>%1: an entry of %2.</source>
        <translation>%1：%2的一项。</translation>
    </message>
    <message>
        <source>%1: %2 points on %3.</source>
        <translation>%1：%3 计 %2 分。</translation>
    </message>
</context>
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
    <message numerus="yes">
        <source> %n entry(s) under objection or repair.</source>
        <comment>begins with a space</comment>
        <translation>
            <numerusform> %n 项处于异议或修复中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>%1 on %2</source>
        <comment>score, day</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source> If nothing new comes: %1.</source>
        <comment>begins with a space</comment>
        <translation>如无新情况：%1。</translation>
    </message>
    <message>
        <source>, then </source>
        <comment>between the steps of a forecast</comment>
        <translation>，然后 </translation>
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
    <message>
        <source>Official</source>
        <translation>官方</translation>
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
    <name>PaperPrint</name>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ScenarioSides</name>
    <message>
        <source>The original</source>
        <translation>原始情形</translation>
    </message>
    <message>
        <source>With your changes</source>
        <translation>您的改动</translation>
    </message>
    <message>
        <source>Read otherwise: %1</source>
        <translation>另一种理解：%1</translation>
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
    <message>
        <source>if nothing new comes</source>
        <translation>如无新情况</translation>
    </message>
    <message>
        <source>under objection</source>
        <translation>异议中</translation>
    </message>
    <message>
        <source>under repair</source>
        <translation>修复中</translation>
    </message>
</context>
<context>
    <name>TableOutput</name>
    <message>
        <source>Putting %1 into words…</source>
        <translation>正在把“%1”写成文字…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The name must end in .csv, .xlsx, .json, .html or .pdf.</source>
        <translation>文件名须以 .csv、.xlsx、.json、.html 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>There is too much here for a workbook; CSV takes all of it.</source>
        <translation>内容太多，工作簿放不下；CSV 可以全部放下。</translation>
    </message>
    <message>
        <source>Save what stands here</source>
        <translation>保存这里的内容</translation>
    </message>
    <message>
        <source>Table (*.csv);;Workbook (*.xlsx);;Data (*.json);;Page (*.html);;Paper (*.pdf)</source>
        <translation>表格 (*.csv);;工作簿 (*.xlsx);;数据 (*.json);;网页 (*.html);;纸面 (*.pdf)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 could not be written. %2</source>
        <translation>无法写入 %1。%2</translation>
    </message>
    <message>
        <source>Copy &amp;all, with headers</source>
        <translation>连同表头全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save all as CSV, XLSX, JSON, HTML or PDF…</source>
        <translation>全部保存为 CSV、XLSX、JSON、HTML 或 PDF…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Print all…</source>
        <translation>全部打印…(&amp;P)</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
</context>
<context>
    <name>WeighedWords</name>
    <message>
        <source>✕ Not as it stands: something is in the way.</source>
        <translation>✕ 目前不能提出：存在障碍。</translation>
    </message>
    <message>
        <source>? It cannot be said yet: something is not known.</source>
        <translation>? 尚不能判断：有情况不明。</translation>
    </message>
    <message>
        <source>✓ Nothing is in the way.</source>
        <translation>✓ 没有障碍。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>somebody else, rulebook</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Score %1 → %2</source>
        <translation>分数 %1 → %2</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>the difference</comment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>why</comment>
        <translation>（%1）</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>另有 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n day(s) of the score history the score is another.</source>
        <translation>
            <numerusform>分数历史中有 %n 天的分数不同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is asked for yet, so nothing would change.</source>
        <translation>尚未提出要求，因此没有变化。</translation>
    </message>
    <message>
        <source>Others whom it touches</source>
        <translation>受影响的其他主体</translation>
    </message>
    <message>
        <source>Nothing would change under any rulebook.</source>
        <translation>在任何规则下都没有变化。</translation>
    </message>
    <message>
        <source>No difference under: %1.</source>
        <translation>以下规则下没有变化：%1。</translation>
    </message>
</context>
<context>
    <name>clearline::AppealDocks</name>
    <message>
        <source>Nothing to object to</source>
        <translation>没有可提出异议的内容</translation>
    </message>
    <message>
        <source>Select a line that comes from a record. The opening and changes of the rulebook come from none.</source>
        <translation>请选中来自记录的一行。初始分和规则变化不来自任何记录。</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>未显示</translation>
    </message>
    <message>
        <source>Objection %1 granted</source>
        <translation>采纳第%1号异议</translation>
    </message>
    <message>
        <source>Save the reminders</source>
        <translation>保存提醒</translation>
    </message>
    <message>
        <source>reminders.ics</source>
        <translation>提醒.ics</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Objections and repairs of %1</source>
        <translation>%1 的异议和修复</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Choose a correction</source>
        <translation>选择更正文件</translation>
    </message>
    <message>
        <source>Corrections (*.json);;All files (*)</source>
        <translation>更正文件 (*.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>clearline::AppealsModel</name>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自%2起</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between lines</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>nothing is due</source>
        <translation>没有待办期限</translation>
    </message>
    <message>
        <source>late: %1</source>
        <translation>已逾期：%1</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>涉及的行</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>clearline::AppealsPanel</name>
    <message numerus="yes">
        <source>%n objection(s) and repair(s)</source>
        <translation>
            <numerusform>%n 项异议和修复</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter on: %1 of %2</source>
        <translation>已筛选：%1 / %2</translation>
    </message>
    <message>
        <source>Objections and repairs stand here once there are some. Select the line that is not right and press “Object” (Ctrl+J); it is kept in a case.</source>
        <translation>异议和信用修复列在这里。选中不对的一行，按“异议”（Ctrl+J）；内容保存在案卷中。</translation>
    </message>
    <message>
        <source>No objection or repair yet. Select the line that is not right and press “Object” (Ctrl+J).</source>
        <translation>尚无异议或修复。选中不对的一行，按“异议”（Ctrl+J）。</translation>
    </message>
    <message>
        <source>No objection or repair fits the filter.</source>
        <translation>没有符合筛选的异议或修复。</translation>
    </message>
    <message>
        <source>Objections and repairs</source>
        <translation>异议和修复</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>任何阶段</translation>
    </message>
    <message>
        <source>Any ground</source>
        <translation>任何理由</translation>
    </message>
    <message>
        <source>Objections or repairs</source>
        <translation>异议或修复</translation>
    </message>
    <message>
        <source>At which stage</source>
        <translation>处于哪个阶段</translation>
    </message>
    <message>
        <source>On which ground</source>
        <translation>基于哪种理由</translation>
    </message>
    <message>
        <source>This person or firm</source>
        <translation>当前主体</translation>
    </message>
    <message>
        <source>Filter: these words</source>
        <translation>筛选：含有这些字词</translation>
    </message>
    <message>
        <source>Filter the objections</source>
        <translation>筛选异议</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Move &amp;on…</source>
        <translation>下一阶段(&amp;N)…</translation>
    </message>
    <message>
        <source>To another stage: submitted, with the body, accepted, rejected, withdrawn…</source>
        <translation>转入其他阶段：已提交、转报送机构、已采纳、已驳回、已撤回…</translation>
    </message>
    <message>
        <source>&amp;Letter…</source>
        <translation>信函(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Correction file…</source>
        <translation>更正文件(&amp;C)…</translation>
    </message>
    <message>
        <source>What is asked for, as a file that the other side can verify</source>
        <translation>把所要求的事项写成对方可以验证的文件</translation>
    </message>
    <message>
        <source>Show as &amp;scenario</source>
        <translation>作为情景查看(&amp;S)</translation>
    </message>
    <message>
        <source>See the whole ledger as it would be if this were granted</source>
        <translation>查看采纳后的整份明细</translation>
    </message>
    <message>
        <source>&amp;Delete the draft</source>
        <translation>删除草稿(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Working days…</source>
        <translation>工作日(&amp;W)…</translation>
    </message>
    <message>
        <source>Holidays and days that are worked instead, for deadlines</source>
        <translation>用于计算期限的节假日和调休工作日</translation>
    </message>
    <message>
        <source>Save the &amp;reminders (.ics)…</source>
        <translation>保存提醒(.ics)(&amp;R)…</translation>
    </message>
    <message>
        <source>What is due first. Enter opens the chosen one.</source>
        <translation>最先到期的在前。回车打开选中的一项。</translation>
    </message>
</context>
<context>
    <name>clearline::AuditPanel</name>
    <message>
        <source>Stopped: what stands here may be incomplete or out of date.</source>
        <translation>已停止：这里的内容可能不完整或已过时。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Work it out again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>正在计算</translation>
    </message>
</context>
<context>
    <name>clearline::BundleBanner</name>
    <message>
        <source>This is a bundle and can only be read.</source>
        <translation>这是一个包，只能读取。</translation>
    </message>
    <message>
        <source>It is being checked…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>All its hashes hold.</source>
        <translation>所有哈希均相符。</translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s) are masked.</source>
        <translation>
            <numerusform>遮盖了 %n 处证件号码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are hidden.</source>
        <translation>
            <numerusform>隐藏了 %n 个字段。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are closed.</source>
        <translation>
            <numerusform>合上了 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left out.</source>
        <translation>
            <numerusform>有 %n 个文件未附上。</numerusform>
        </translation>
    </message>
    <message>
        <source>Root that somebody kept (64 digits), to tell whether this is that bundle</source>
        <translation>有人保存的根（64 位），用以判断是否同一个包</translation>
    </message>
    <message>
        <source>Root that somebody kept</source>
        <translation>有人保存的根</translation>
    </message>
    <message>
        <source>The root of this bundle is %1</source>
        <translation>这个包的根是 %1</translation>
    </message>
    <message>
        <source>Not compared with a root yet</source>
        <translation>尚未与根比对</translation>
    </message>
    <message>
        <source>… not a whole root</source>
        <translation>… 不是完整的根</translation>
    </message>
    <message>
        <source>✓ It is the bundle of that root</source>
        <translation>✓ 正是具有该根的包</translation>
    </message>
    <message>
        <source>✗ Another root: it is not that bundle</source>
        <translation>✗ 根不同：不是那一个包</translation>
    </message>
</context>
<context>
    <name>clearline::BundleChoosePage</name>
    <message>
        <source>Whose records</source>
        <translation>谁的记录</translation>
    </message>
    <message>
        <source>Nobody is in the file.</source>
        <translation>文件中没有任何主体。</translation>
    </message>
    <message>
        <source>Which records</source>
        <translation>哪些记录</translation>
    </message>
    <message>
        <source>Tick somebody first.</source>
        <translation>请先勾选主体。</translation>
    </message>
    <message>
        <source>Rulebooks</source>
        <translation>规则集</translation>
    </message>
    <message>
        <source>The case keeps no rulebook.</source>
        <translation>案卷中没有规则集。</translation>
    </message>
    <message>
        <source>Papers of the case</source>
        <translation>案卷中的附件</translation>
    </message>
    <message>
        <source>The case keeps no papers. What is added to an objection as evidence stands here.</source>
        <translation>案卷中没有附件。作为证据加入异议的文件会列在这里。</translation>
    </message>
    <message>
        <source>All that their &amp;ledgers rest on</source>
        <translation>其账目所依据的全部记录(&amp;L)</translation>
    </message>
    <message>
        <source>Those that the &amp;objection names</source>
        <translation>异议涉及的记录(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Picked ones:</source>
        <translation>选定的记录(&amp;P)：</translation>
    </message>
    <message>
        <source>The &amp;correction, made now</source>
        <translation>更正文件，现在生成(&amp;C)</translation>
    </message>
    <message>
        <source>The l&amp;etter as PDF, made now</source>
        <translation>信函（PDF），现在生成(&amp;E)</translation>
    </message>
    <message>
        <source>Show &amp;identifiers in full, everywhere in it</source>
        <translation>处处完整显示证件号码(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Mask them in the letter too</source>
        <translation>信函中也遮盖(&amp;M)</translation>
    </message>
    <message>
        <source>Add a le&amp;tter…</source>
        <translation>添加信函(&amp;T)…</translation>
    </message>
    <message>
        <source>Add a correctio&amp;n…</source>
        <translation>添加更正文件(&amp;N)…</translation>
    </message>
    <message>
        <source>Ta&amp;ke off</source>
        <translation>移除(&amp;K)</translation>
    </message>
    <message>
        <source>Both, the Chinese first</source>
        <translation>中英文，中文在前</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>信函的语言</translation>
    </message>
    <message>
        <source>The objection or repair that it is about</source>
        <translation>所涉及的异议或修复申请</translation>
    </message>
    <message>
        <source>Files to go with it</source>
        <translation>一并附上的文件</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>关于(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Whose records</source>
        <translation>谁的记录(&amp;W)</translation>
    </message>
    <message>
        <source>Under these &amp;rulebooks</source>
        <translation>按照这些规则集(&amp;R)</translation>
    </message>
    <message>
        <source>Papers of the case (e&amp;vidence)</source>
        <translation>案卷中的附件（证据）(&amp;V)</translation>
    </message>
    <message>
        <source>To go with it</source>
        <translation>一并附上</translation>
    </message>
    <message>
        <source>No objection: records and rulebooks</source>
        <translation>不含异议：只有记录和规则集</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>第 %1 号</translation>
    </message>
    <message>
        <source>evidence of this objection</source>
        <translation>该异议的证据</translation>
    </message>
    <message>
        <source>△ Whoever gets the bundle reads every identifier in it.</source>
        <translation>△ 收到这个包的人可以读到其中每一个证件号码。</translation>
    </message>
    <message>
        <source>Identifiers are masked. △ Only the letter names its subject in full, as its form needs; its annexes are masked. The bundle&apos;s summary says so.</source>
        <translation>证件号码已遮盖。△ 只有信函按格式要求完整写明本人；其附件已遮盖。包的摘要会说明这一点。</translation>
    </message>
    <message>
        <source>Add a letter</source>
        <translation>添加信函</translation>
    </message>
    <message>
        <source>Letters (*.pdf *.odt *.html);;All files (*)</source>
        <translation>信函 (*.pdf *.odt *.html);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a correction</source>
        <translation>添加更正文件</translation>
    </message>
    <message>
        <source>Corrections (*.json);;All files (*)</source>
        <translation>更正文件 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>更正文件</translation>
    </message>
    <message>
        <source>Tick somebody whose records are handed on.</source>
        <translation>请勾选要交出谁的记录。</translation>
    </message>
    <message>
        <source>Tick a rulebook, under which the lines can be worked out again.</source>
        <translation>请勾选规则集，各行才能据此重新计算。</translation>
    </message>
    <message>
        <source>Tick a record, or hand on all of them.</source>
        <translation>请勾选记录，或交出全部记录。</translation>
    </message>
    <message>
        <source>Identifiers are masked, also in what the objection says. Papers and files that are added go in as they are.</source>
        <translation>证件号码已遮盖，异议的文字中也一样。附件和添加的文件按原样放入。</translation>
    </message>
</context>
<context>
    <name>clearline::BundleDesk</name>
    <message>
        <source>Verify a bundle, or a line shown from one</source>
        <translation>验证包，或从包中出示的一行</translation>
    </message>
    <message>
        <source>Bundles and lines (*.clearline-bundle *.sealed *.json);;All files (*)</source>
        <translation>包和出示的行 (*.clearline-bundle *.sealed *.json);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>clearline::BundleDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Make a bundle</source>
        <translation>制作包</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>1 of 3: What is to be handed on</source>
        <translation>第 1 步，共 3 步：要交出什么</translation>
    </message>
    <message>
        <source>2 of 3: What is in it, and what is left out</source>
        <translation>第 2 步，共 3 步：其中有什么，不含什么</translation>
    </message>
    <message>
        <source>3 of 3: Done</source>
        <translation>第 3 步，共 3 步：完成</translation>
    </message>
    <message>
        <source>Put it together</source>
        <translation>组成包</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Putting it together…</source>
        <translation>正在组成包…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stopped; nothing was made.</source>
        <translation>已停止；未生成。</translation>
    </message>
    <message>
        <source>Identifiers are shown in full.</source>
        <translation>证件号码完整显示。</translation>
    </message>
    <message>
        <source>The letter names its subject in full, as its form needs; its annexes are masked.</source>
        <translation>信函按格式要求完整写明本人；其附件已遮盖。</translation>
    </message>
    <message>
        <source>It is made from the originals: the changes that you are looking at are not in it.</source>
        <translation>它由原始数据生成：您正在查看的改动不在其中。</translation>
    </message>
    <message>
        <source>The bundle</source>
        <translation>包</translation>
    </message>
    <message>
        <source> objection no. %1</source>
        <translation> 第 %1 号异议</translation>
    </message>
    <message>
        <source>Save the bundle</source>
        <translation>保存包</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
</context>
<context>
    <name>clearline::BundleDonePage</name>
    <message>
        <source>&amp;Copy the root</source>
        <translation>复制根(&amp;C)</translation>
    </message>
    <message>
        <source>Open the &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open it, read-only</source>
        <translation>以只读方式打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Verify it</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <source>The root of the bundle</source>
        <translation>包的根</translation>
    </message>
    <message>
        <source>Its &amp;root</source>
        <translation>它的根(&amp;R)</translation>
    </message>
    <message>
        <source>The root fixes everything in the bundle, also what is hidden in it. Keep it, or put it into the letter: whoever has it can tell whether the bundle, or a single line shown from it, is the one that was made now.</source>
        <translation>根固定了包中的一切，包括其中隐藏的内容。请保存它，或写入信函：持有根的人可以判断一个包，或从包中出示的一行，是否就是现在生成的这一个。</translation>
    </message>
    <message>
        <source>✓ Copied.</source>
        <translation>✓ 已复制。</translation>
    </message>
    <message>
        <source>✓ Written and sealed: %1</source>
        <translation>✓ 已写入并封存：%1</translation>
    </message>
    <message>
        <source>✓ Written: %1</source>
        <translation>✓ 已写入：%1</translation>
    </message>
</context>
<context>
    <name>clearline::BundleReviewPage</name>
    <message>
        <source>Sea&amp;l it with a password</source>
        <translation>用密码封存(&amp;L)</translation>
    </message>
    <message>
        <source>Shown in the bundle</source>
        <translation>包中显示的内容</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What the bundle shows; untick what is to be left out</source>
        <translation>包中显示的内容；不要显示的请取消勾选</translation>
    </message>
    <message>
        <source>What is in the bundle</source>
        <translation>包中有什么</translation>
    </message>
    <message>
        <source>Then only who knows the password can open it</source>
        <translation>这样只有知道密码的人才能打开</translation>
    </message>
    <message>
        <source>&amp;Untick what whoever gets it may not read. Its place stays, so the root stays the same and the rest can still be checked.</source>
        <translation>收到的人不应读到的内容，请取消勾选(&amp;U)。其位置保留，因此根不变，其余内容仍可核对。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Looking at what it holds…</source>
        <translation>正在查看其中的内容…</translation>
    </message>
    <message>
        <source>It has many lines. Verify it once it is written.</source>
        <translation>行数很多。请在写入后验证。</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>其中有</translation>
    </message>
    <message>
        <source>Hidden from whoever gets it</source>
        <translation>对收到的人隐藏</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>To be known</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>What whoever gets it can check</source>
        <translation>收到的人可以核对什么</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>根</translation>
    </message>
</context>
<context>
    <name>clearline::CalendarDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Working days are Monday to Friday. Name here the holidays among them, and the weekends that are worked instead. Deadlines in working days follow at once.</source>
        <translation>工作日为周一至周五。在此列出其中的节假日和调休上班的周末。按工作日计算的期限随即更新。</translation>
    </message>
    <message>
        <source>Holidays and days that are worked</source>
        <translation>节假日和调休工作日</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>is a holiday</source>
        <translation>为节假日</translation>
    </message>
    <message>
        <source>is worked</source>
        <translation>为工作日</translation>
    </message>
    <message>
        <source>What the day is</source>
        <translation>该日是什么</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>day, weekday, what it is</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>节假日</translation>
    </message>
    <message>
        <source>After %1 no holidays are named, so deadlines beyond it may come a little later.</source>
        <translation>%1 之后未列节假日，之后的期限可能稍晚。</translation>
    </message>
    <message>
        <source>No holidays are named.</source>
        <translation>未列节假日。</translation>
    </message>
    <message>
        <source>No day is named any more, so holidays would count as working days. Name at least one, or cancel.</source>
        <translation>已不再列出任何日期，节假日都会算作工作日。请至少列出一天，或取消。</translation>
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
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Bring tables as authorities send them (CSV, XLSX, JSON, XML) into a case</source>
        <translation>把各机关提供的表格（CSV、XLSX、JSON、XML）导入案卷</translation>
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
    <message>
        <source>This case is open for reading only; nothing can be brought into it.</source>
        <translation>此案卷以只读方式打开，无法导入任何内容。</translation>
    </message>
    <message>
        <source>Import into a case</source>
        <translation>导入到案卷</translation>
    </message>
    <message>
        <source>What is imported is kept in a case: a file of its own with the originals, all changes and the log of who did what. Where should it go?</source>
        <translation>导入的内容保存在案卷中：案卷是一个单独的文件，存有原件、所有更改，以及谁做了什么的日志。要导入到哪里？</translation>
    </message>
    <message>
        <source>A &amp;new case…</source>
        <translation>新建案卷(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Keep the open file as a case…</source>
        <translation>把打开的文件存为案卷(&amp;K)…</translation>
    </message>
</context>
<context>
    <name>clearline::CasePage</name>
    <message>
        <source>This case is empty. Bring in the files that the authorities gave: each is kept whole and unchanged, and everything that you do with it is kept as soon as it is done.</source>
        <translation>此案卷还是空的。请导入各机关提供的文件：每个文件都原样完整保存，您对它所做的一切也会随做随存。</translation>
    </message>
    <message>
        <source>Drop files or a folder here: CSV, XLSX, JSON or XML.</source>
        <translation>把文件或文件夹拖放到这里：CSV、XLSX、JSON 或 XML。</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
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
    <name>clearline::ChangesEditor</name>
    <message>
        <source>&amp;Record</source>
        <translation>记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>自(&amp;F)</translation>
    </message>
    <message>
        <source>Ask for nothing yet</source>
        <translation>尚未提出要求</translation>
    </message>
    <message>
        <source>Correct what it says</source>
        <translation>更正其内容</translation>
    </message>
    <message>
        <source>Strike the record out</source>
        <translation>删除该记录</translation>
    </message>
    <message>
        <source>Take it off its lists</source>
        <translation>移出名单</translation>
    </message>
    <message>
        <source>Show it no longer</source>
        <translation>停止公示</translation>
    </message>
    <message>
        <source>Show and use it no longer</source>
        <translation>停止公示和使用</translation>
    </message>
    <message>
        <source>Take it off its lists and show it no longer</source>
        <translation>移出名单并停止公示</translation>
    </message>
    <message>
        <source>Take it off its lists, show and use it no longer</source>
        <translation>移出名单，停止公示和使用</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>要求的事项</translation>
    </message>
    <message>
        <source>Of which record</source>
        <translation>针对哪条记录</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>自哪一天起</translation>
    </message>
    <message>
        <source>The fields of the record</source>
        <translation>记录的各栏</translation>
    </message>
    <message>
        <source>Choose what is to be done about this record.</source>
        <translation>请选择对这条记录应当怎样处理。</translation>
    </message>
    <message>
        <source>Write beside a field what it should say. Days are written 2019-03-14; an empty field says nothing.</source>
        <translation>在各栏旁写明应为何内容。日期写作 2019-03-14；留空表示无内容。</translation>
    </message>
    <message>
        <source>This record is not in the files.</source>
        <translation>文件中没有这条记录。</translation>
    </message>
    <message>
        <source>It is not counted any more, as if it had never been.</source>
        <translation>不再计入，如同从未有过。</translation>
    </message>
    <message>
        <source>Its listings end on that day; points that it gives stay.</source>
        <translation>自该日起移出名单；所计分数不变。</translation>
    </message>
    <message>
        <source>It is shown no longer from that day on; it goes on counting.</source>
        <translation>自该日起不再公示；仍然计入。</translation>
    </message>
    <message>
        <source>It is neither shown nor used from that day on.</source>
        <translation>自该日起不再公示，也不再使用。</translation>
    </message>
    <message>
        <source>Its listings end on that day, and it is shown no longer; it goes on counting.</source>
        <translation>自该日起移出名单、不再公示；仍然计入。</translation>
    </message>
    <message>
        <source>Its listings end on that day, and it is neither shown nor used from then on.</source>
        <translation>自该日起移出名单，不再公示和使用。</translation>
    </message>
    <message>
        <source>Should say</source>
        <translation>应为</translation>
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
    <message>
        <source>Copy the &amp;picture</source>
        <translation>复制图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy it in &amp;words</source>
        <translation>复制文字说明(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Save the picture as PNG…</source>
        <translation>把图片保存为 PNG…(&amp;S)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
</context>
<context>
    <name>clearline::ChoiceList</name>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Find in: %1</source>
        <translation>在其中查找：%1</translation>
    </message>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>已勾选 %1 项，共 %2 项</translation>
    </message>
</context>
<context>
    <name>clearline::CitationsList</name>
    <message>
        <source>Add one of your &amp;own</source>
        <translation>自行添加(&amp;O)</translation>
    </message>
    <message>
        <source>As &amp;found</source>
        <translation>恢复所查(&amp;F)</translation>
    </message>
    <message>
        <source>Law and rules that it rests on</source>
        <translation>所依据的法规和规则</translation>
    </message>
    <message>
        <source>How this citation reads</source>
        <translation>这条依据的文字</translation>
    </message>
    <message>
        <source>Choose a citation above to change how it reads.</source>
        <translation>选中上面的一条依据即可修改文字。</translation>
    </message>
    <message>
        <source>Found from the ground, the records and the day. What is not checked is left out.</source>
        <translation>按理由、记录和日期查得。未勾选的不写入。</translation>
    </message>
    <message>
        <source>Law or rule, article</source>
        <translation>法规或规则，第几条</translation>
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
    <name>clearline::ColumnEditor</name>
    <message>
        <source>&amp;Another field</source>
        <translation>再加一个字段(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>不采用(&amp;L)</translation>
    </message>
    <message>
        <source>What the column becomes</source>
        <translation>此列对应什么</translation>
    </message>
    <message>
        <source>Choose a column above: here stands what it becomes and how its cells are read.</source>
        <translation>请在上面选择一列：这里显示它对应什么、单元格怎样读取。</translation>
    </message>
    <message>
        <source>This column has no header, so that no mapping can name it. If the header stands in another row, say so under “How it is read”.</source>
        <translation>此列没有表头，对照表无法指明它。如果表头在另一行，请在“读取方式”中说明。</translation>
    </message>
    <message>
        <source>This column is left out. “Another field” says what it is.</source>
        <translation>此列不采用。用“再加一个字段”说明它是什么。</translation>
    </message>
</context>
<context>
    <name>clearline::ColumnsModel</name>
    <message>
        <source>(no header)</source>
        <translation>（无表头）</translation>
    </message>
    <message>
        <source>(all blank)</source>
        <translation>（全部空白）</translation>
    </message>
    <message>
        <source>a fact of its name</source>
        <translation>同名的事实</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>to be answered</source>
        <translation>待回答</translation>
    </message>
    <message>
        <source>must be there</source>
        <translation>必须有</translation>
    </message>
    <message>
        <source>may lack</source>
        <translation>可以没有</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Cells such as</source>
        <translation>单元格示例</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>对应</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必需</translation>
    </message>
</context>
<context>
    <name>clearline::ColumnsPage</name>
    <message>
        <source>Columns of the table</source>
        <translation>表格的各列</translation>
    </message>
    <message>
        <source>This column</source>
        <translation>这一列</translation>
    </message>
    <message>
        <source>Every row</source>
        <translation>每一行</translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation>得出的结果</translation>
    </message>
    <message>
        <source>&amp;Mapping:</source>
        <translation>对照表(&amp;M)：</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>对照表</translation>
    </message>
    <message>
        <source>&amp;Keep or load</source>
        <translation>保存或载入(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save under a name…</source>
        <translation>命名保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Load from a file…</source>
        <translation>从文件载入(&amp;L)…</translation>
    </message>
    <message>
        <source>Load a mapping</source>
        <translation>载入对照表</translation>
    </message>
    <message>
        <source>Mappings (%1)</source>
        <translation>对照表 (%1)</translation>
    </message>
    <message>
        <source>&amp;Export to a file…</source>
        <translation>导出到文件(&amp;E)…</translation>
    </message>
    <message>
        <source>Export the mapping</source>
        <translation>导出对照表</translation>
    </message>
    <message>
        <source> (yours)</source>
        <translation>（您的）</translation>
    </message>
    <message>
        <source>Our own columns</source>
        <translation>本程序自己的列</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>在此制作</translation>
    </message>
    <message>
        <source>Sketched from the headers</source>
        <translation>按表头初拟</translation>
    </message>
    <message numerus="yes">
        <source>%1 of its columns are here, %n required lack(s)</source>
        <translation>
            <numerusform>有其中 %1 列，缺 %n 个必需列</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of its columns are here</source>
        <translation>有其中 %1 列</translation>
    </message>
    <message>
        <source>no column of it is here</source>
        <translation>没有其中任何列</translation>
    </message>
    <message>
        <source>This file is in our own form; its columns say themselves what they are.</source>
        <translation>此文件是本程序自己的格式，各列自己说明含义。</translation>
    </message>
    <message>
        <source>The columns stand here as soon as the table is read.</source>
        <translation>表格读取完毕后，各列显示在这里。</translation>
    </message>
    <message>
        <source>Changed here; save it under a name to have it offered again.</source>
        <translation>已在此更改；命名保存后，下次会再提供。</translation>
    </message>
    <message>
        <source>No known table has these headers. Say what each column is; what is not named is left out.</source>
        <translation>没有已知表格具有这些表头。请说明每一列是什么；未说明的不采用。</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>保存对照表</translation>
    </message>
    <message>
        <source>It is offered again when a table with these headers comes. Its name:</source>
        <translation>再遇到具有这些表头的表格时会提供它。名称：</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The mapping could not be written to %1.</source>
        <translation>无法把对照表写入 %1。</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>未载入</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>未导出</translation>
    </message>
</context>
<context>
    <name>clearline::CompareModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What each change does, alone over the originals</source>
        <translation>每项改动单独作用于原始情形的影响</translation>
    </message>
    <message>
        <source>Lines that differ</source>
        <translation>不同的行</translation>
    </message>
    <message>
        <source>What is not the same in what they rest on</source>
        <translation>两者所依据的不同之处</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>门槛</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Score %1 → %2 (%3)</source>
        <translation>得分 %1 → %2（%3）</translation>
    </message>
    <message>
        <source>no line differs</source>
        <translation>没有不同的行</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation>
            <numerusform>%n 行不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threshold(s), grade(s) or list(s) otherwise</source>
        <translation>
            <numerusform>%n 个门槛、等级或名单有变化</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message numerus="yes">
        <source>The score differs at the end of %n day(s)</source>
        <translation>
            <numerusform>有 %n 天的日终得分不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ComparePanel</name>
    <message>
        <source>Choose two that are not the same.</source>
        <translation>请选择两个不同的对象。</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: change a variable, leave a record out, or make a scenario.</source>
        <translation>还没有可比较的对象：请改动一个变量、排除一条记录，或建立一个情景。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Both score histories in one chart, the first of the two dashed</source>
        <translation>两条得分走势画在一张图上，前者为虚线</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较结果</translation>
    </message>
    <message>
        <source>What differs between the two that are chosen; a row of a line leads to that line.</source>
        <translation>所选两者的不同之处；选中一行即转到该行。</translation>
    </message>
    <message>
        <source>Two scenarios, or one and the original, stand here side by side: values, lines, scores and thresholds.</source>
        <translation>两个情景，或一个情景与原始情形，在这里并列：数值、各行、得分与门槛。</translation>
    </message>
</context>
<context>
    <name>clearline::ConstantsModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In every row</source>
        <translation>每行都是</translation>
    </message>
</context>
<context>
    <name>clearline::CorrectionDialog</name>
    <message>
        <source>Si&amp;gn it with the key</source>
        <translation>用密钥签名(&amp;G)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Correction of no. %1</source>
        <translation>第%1号的更正文件</translation>
    </message>
    <message>
        <source>A file that proves itself: the records and rulebooks by their hashes, what is asked for, and what comes of it. Whoever gets it runs it again instead of believing it. Clearline does that under File, “Verify a correction”.</source>
        <translation>能自证的文件：以哈希值固定记录和规则，写明要求的事项和结果。收到的人重新运行即可验证，不必轻信。在“文件”菜单的“验证更正文件”中即可验证。</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>The key file</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>A key file of your own</source>
        <translation>您自己的密钥文件</translation>
    </message>
    <message>
        <source>Password of the key</source>
        <translation>密钥的密码</translation>
    </message>
    <message>
        <source>only if the key is sealed</source>
        <translation>仅在密钥加密时需要</translation>
    </message>
    <message>
        <source>Working it out</source>
        <translation>正在计算</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The key to sign with</source>
        <translation>用于签名的密钥</translation>
    </message>
    <message>
        <source>Stopped; nothing was made.</source>
        <translation>已停止；未生成。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <source>Ready to be saved.</source>
        <translation>可以保存。</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>保存更正文件</translation>
    </message>
    <message>
        <source>correction no. %1.json</source>
        <translation>第%1号更正文件.json</translation>
    </message>
    <message>
        <source>Corrections (*.json)</source>
        <translation>更正文件 (*.json)</translation>
    </message>
    <message>
        <source>Saved %1, signed. Fingerprint of the key: %2.</source>
        <translation>已保存 %1，已签名。密钥指纹：%2。</translation>
    </message>
    <message>
        <source>Saved %1, not signed.</source>
        <translation>已保存 %1，未签名。</translation>
    </message>
</context>
<context>
    <name>clearline::DiagnosisModel</name>
    <message>
        <source>Explanation %1</source>
        <translation>解释 %1</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>没有其他</translation>
    </message>
    <message>
        <source>nothing supports it more than others</source>
        <translation>没有特别的佐证</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>解释</translation>
    </message>
    <message>
        <source>What supports it</source>
        <translation>佐证</translation>
    </message>
    <message>
        <source>Sets of causes with the same effect</source>
        <translation>效果相同的原因组合数</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>同效</translation>
    </message>
</context>
<context>
    <name>clearline::DiagnosisPanel</name>
    <message>
        <source>Searching for everything that would explain the official figures…</source>
        <translation>正在查找能解释官方数字的一切原因…</translation>
    </message>
    <message>
        <source>Stopped before the search was done.</source>
        <translation>查找未完成即已停止。</translation>
    </message>
    <message>
        <source>Not searched yet.</source>
        <translation>尚未查找。</translation>
    </message>
    <message>
        <source>No official lines or scores of this person or firm under this rulebook: there is nothing to explain.</source>
        <translation>在这个规则集下，此人或此企业没有官方明细或官方分数：没有需要解释的差异。</translation>
    </message>
    <message>
        <source>(Searched before the changes that are shown now.)</source>
        <translation>（查找时尚无现在显示的改动。）</translation>
    </message>
    <message>
        <source>This explanation cannot be laid over what is open.</source>
        <translation>这个解释无法盖在当前打开的内容上。</translation>
    </message>
    <message>
        <source>Lay this explanation over the originals and look at it</source>
        <translation>把这个解释加在原件之上来查看</translation>
    </message>
    <message>
        <source>Explanation %1</source>
        <translation>解释 %1</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>查找(&amp;S)</translation>
    </message>
    <message>
        <source>Search for every set of up to three causes that brings out the official figures exactly</source>
        <translation>查找能恰好得出官方数字的所有原因组合，每组最多三个</translation>
    </message>
    <message>
        <source>Open as a s&amp;cenario</source>
        <translation>作为情景打开(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Why the official figures differ</source>
        <translation>官方数字为何不同</translation>
    </message>
    <message>
        <source>Searching for explanations</source>
        <translation>正在查找解释</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>About this explanation and the search</source>
        <translation>关于这个解释和这次查找</translation>
    </message>
    <message>
        <source>Explanations that fit exactly</source>
        <translation>完全吻合的解释</translation>
    </message>
    <message>
        <source>The most plausible first; press Enter to open one as a scenario.</source>
        <translation>最可信的在前；按回车键可作为情景打开。</translation>
    </message>
    <message>
        <source>Where official and recomputed figures differ, what would explain it stands here: a record counted twice, not counted, counted too long or from another day, another value, a cap or rounding left out; every set of up to three that brings out the figures exactly. Press “Search”.</source>
        <translation>官方数字与重算数字不同时，可能的原因显示在这里：某条记录计了两次、没有计、计得过久或起算日不同，数值不同，漏用了上限或取整；凡能恰好得出官方数字的组合（最多三个原因）都会列出。请按“查找”。</translation>
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
    <message>
        <source>Statement</source>
        <translation>官方明细</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>变动分解</translation>
    </message>
    <message>
        <source>What would it take</source>
        <translation>如何达到</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>当时所知</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
</context>
<context>
    <name>clearline::DueButton</name>
    <message numerus="yes">
        <source>%n day(s) passed</source>
        <translation>
            <numerusform>%n 项已逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 due, the first on %2</source>
        <translation>%1 项待办，最早 %2</translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation>第%1号：%2</translation>
    </message>
    <message>
        <source>What is due about objections: %1</source>
        <translation>异议的期限：%1</translation>
    </message>
</context>
<context>
    <name>clearline::EveryRowEditor</name>
    <message>
        <source>&amp;Set</source>
        <translation>设定(&amp;S)</translation>
    </message>
    <message>
        <source>Take a&amp;way</source>
        <translation>去掉(&amp;W)</translation>
    </message>
    <message>
        <source>The same in e&amp;very row</source>
        <translation>每行相同(&amp;V)</translation>
    </message>
    <message>
        <source>What is the same in every row</source>
        <translation>每行相同的内容</translation>
    </message>
    <message>
        <source>Nothing yet. If the file does not say what kind of records these are, or who reported them, say it here for all of them.</source>
        <translation>还没有。如果文件没有说明这些是什么记录、由谁上报，请在这里统一说明。</translation>
    </message>
    <message>
        <source>In every row</source>
        <translation>每行都是</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>The &amp;id of a record is made of</source>
        <translation>记录编号的组成(&amp;I)</translation>
    </message>
    <message>
        <source>Where a column is the id, it is that. Where ids would be blank or come twice, the number of the row is added.</source>
        <translation>如果某列就是编号，则用该列。编号会为空或重复时，加上行号。</translation>
    </message>
    <message>
        <source>What the id of a record is made of</source>
        <translation>记录编号的组成</translation>
    </message>
    <message>
        <source>&amp;Columns that nobody named</source>
        <translation>未说明的列(&amp;C)</translation>
    </message>
    <message>
        <source>are left out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>become facts of the record</source>
        <translation>作为记录的事实</translation>
    </message>
    <message>
        <source>become facts of the person or firm</source>
        <translation>作为个人或企业的事实</translation>
    </message>
</context>
<context>
    <name>clearline::EvidenceList</name>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Take away</source>
        <translation>移除(&amp;T)</translation>
    </message>
    <message>
        <source>What it &amp;shows</source>
        <translation>证明什么(&amp;S)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Papers that show it stand here: a decision, a receipt, a photograph. Drop files here, or press “Add files”; they are kept whole in the case.</source>
        <translation>这里列出证明材料：决定书、收据、照片等。把文件拖到这里，或按“添加文件”；文件完整存入案卷。</translation>
    </message>
    <message>
        <source>About this paper</source>
        <translation>关于该材料</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>What this paper shows</source>
        <translation>该材料证明什么</translation>
    </message>
    <message>
        <source>For example: that the fine was paid on 3 May</source>
        <translation>例如：罚款已于5月3日缴清</translation>
    </message>
    <message>
        <source>Which of the papers for a repair it is</source>
        <translation>属于修复所需的哪种材料</translation>
    </message>
    <message>
        <source>another paper</source>
        <translation>其他材料</translation>
    </message>
    <message>
        <source>the commitment letter</source>
        <translation>信用修复承诺书</translation>
    </message>
    <message>
        <source>licence or identity</source>
        <translation>营业执照或身份证件</translation>
    </message>
    <message>
        <source>proof of performance</source>
        <translation>履行证明</translation>
    </message>
    <message>
        <source>the authority&apos;s form</source>
        <translation>机关的表格</translation>
    </message>
    <message>
        <source>proof of training</source>
        <translation>培训证明</translation>
    </message>
    <message>
        <source>%1 has the same bytes as %2, which is here already.</source>
        <translation>%1 与已有的 %2 内容完全相同。</translation>
    </message>
    <message>
        <source>Add papers</source>
        <translation>添加材料</translation>
    </message>
    <message>
        <source>%1, %2; SHA-256 %3…</source>
        <translation>%1，%2；SHA-256 %3…</translation>
    </message>
    <message>
        <source>Goes into the case when you press “Keep”.</source>
        <translation>按“保存”后存入案卷。</translation>
    </message>
    <message>
        <source>No preview of this type.</source>
        <translation>此类型无法预览。</translation>
    </message>
    <message numerus="yes">
        <source>The first of %n page(s) is shown.</source>
        <translation>
            <numerusform>共 %n 页，显示第一页。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::EvidenceModel</name>
    <message>
        <source>Paper</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>证明什么</translation>
    </message>
</context>
<context>
    <name>clearline::ExplanationModel</name>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>层次</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How known</source>
        <translation>依据状况</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>clearline::FieldBox</name>
    <message>
        <source>left out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>What the column becomes</source>
        <translation>此列对应什么</translation>
    </message>
</context>
<context>
    <name>clearline::FieldWords</name>
    <message>
        <source>whom it is about (id)</source>
        <translation>关于谁（编号）</translation>
    </message>
    <message>
        <source>id of the record</source>
        <translation>记录编号</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>what happened (kind)</source>
        <translation>发生了什么（种类）</translation>
    </message>
    <message>
        <source>type of data</source>
        <translation>数据类型</translation>
    </message>
    <message>
        <source>body that reported it</source>
        <translation>上报机关</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>文书号</translation>
    </message>
    <message>
        <source>day it happened</source>
        <translation>发生日</translation>
    </message>
    <message>
        <source>day it was decided</source>
        <translation>决定日</translation>
    </message>
    <message>
        <source>day it was received</source>
        <translation>收到日</translation>
    </message>
    <message>
        <source>day it ended</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>day it was confirmed</source>
        <translation>确认日</translation>
    </message>
    <message>
        <source>day it was made good</source>
        <translation>修复日</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>quantity (hours, times)</source>
        <translation>数量（小时、次数）</translation>
    </message>
    <message>
        <source>act that it belongs to</source>
        <translation>所属行为</translation>
    </message>
    <message>
        <source>active or withdrawn</source>
        <translation>有效或撤回</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>id of the person or firm</source>
        <translation>个人或企业的编号</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>person or firm</source>
        <translation>个人或企业</translation>
    </message>
    <message>
        <source>identity number or credit code</source>
        <translation>身份号码或信用代码</translation>
    </message>
    <message>
        <source>day of birth</source>
        <translation>出生日</translation>
    </message>
    <message>
        <source>the one (id)</source>
        <translation>一方（编号）</translation>
    </message>
    <message>
        <source>the other (id)</source>
        <translation>另一方（编号）</translation>
    </message>
    <message>
        <source>what the other is to the one</source>
        <translation>另一方是这一方的什么</translation>
    </message>
    <message>
        <source>since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>name of the other</source>
        <translation>另一方的名称</translation>
    </message>
    <message>
        <source>identity number or credit code of the other</source>
        <translation>另一方的身份号码或信用代码</translation>
    </message>
    <message>
        <source>whether the other is a person or a firm</source>
        <translation>另一方是个人还是企业</translation>
    </message>
    <message>
        <source>whose score (id)</source>
        <translation>谁的分数（编号）</translation>
    </message>
    <message>
        <source>rulebook</source>
        <translation>规则集</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>score</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>whose line (id)</source>
        <translation>谁的条目（编号）</translation>
    </message>
    <message>
        <source>what the authority calls it</source>
        <translation>机关的叫法</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>People and firms</source>
        <translation>个人和企业</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Official scores</source>
        <translation>官方分数</translation>
    </message>
    <message>
        <source>Official lines</source>
        <translation>官方条目</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Person or firm</source>
        <translation>个人或企业</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Official score</source>
        <translation>官方分数</translation>
    </message>
    <message>
        <source>Official line</source>
        <translation>官方条目</translation>
    </message>
    <message>
        <source>fact “%1”</source>
        <translation>事实“%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>only what can be read in one way</source>
        <translation>只读取没有歧义的写法</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>日/月/年</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>月/日/年</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>年/月/日</translation>
    </message>
    <message>
        <source>spreadsheet day numbers (from 1900)</source>
        <translation>电子表格日期序号（1900 起）</translation>
    </message>
    <message>
        <source>spreadsheet day numbers (from 1904)</source>
        <translation>电子表格日期序号（1904 起）</translation>
    </message>
    <message>
        <source>decimal point: 1,234.50</source>
        <translation>小数点：1,234.50</translation>
    </message>
    <message>
        <source>decimal comma: 1.234,50</source>
        <translation>小数逗号：1.234,50</translation>
    </message>
    <message>
        <source>years %1–%2</source>
        <translation>年份 %1–%2</translation>
    </message>
    <message>
        <source>no end: %1</source>
        <translation>无期限：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) translated</source>
        <translation>
            <numerusform>%n 个词已转换</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::FilesModel</name>
    <message>
        <source>our own form</source>
        <translation>本程序自己的格式</translation>
    </message>
    <message>
        <source>an empty table</source>
        <translation>空表</translation>
    </message>
    <message>
        <source>our own columns</source>
        <translation>本程序自己的列</translation>
    </message>
    <message>
        <source>not known: say what its columns are</source>
        <translation>未知：请说明各列是什么</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>未勾选</translation>
    </message>
    <message>
        <source>being read: %1 %</source>
        <translation>正在读取：%1 %</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer</source>
        <translation>
            <numerusform>%n 个问题待回答</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing wrong</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>目前情况</translation>
    </message>
</context>
<context>
    <name>clearline::FilesPage</name>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Tables to be imported</source>
        <translation>要导入的表格</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or choose “Add files”.

What is read: text tables (CSV, TSV), workbooks (XLSX), JSON and XML, in the forms in which authorities hand them out.</source>
        <translation>把文件或文件夹拖放到这里，或选择“添加文件”。

可以读取：文本表格（CSV、TSV）、工作簿（XLSX）、JSON 和 XML，即各机关提供的常见形式。</translation>
    </message>
    <message numerus="yes">
        <source>This file holds %n tables. Those that are ticked are brought in.</source>
        <translation>
            <numerusform>此文件有 %n 张表。勾选的才会导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
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
    <name>clearline::FindingsModel</name>
    <message>
        <source>✓ accepted</source>
        <translation>✓ 已采纳</translation>
    </message>
    <message>
        <source>✕ dismissed</source>
        <translation>✕ 已驳回</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing decided</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Gravity</source>
        <translation>轻重</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>clearline::FindingsPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n 项发现</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter on: %1 of %2</source>
        <translation>已筛选：%1 / %2</translation>
    </message>
    <message>
        <source>Stopped. Press “Check” to look again.</source>
        <translation>已停止。按“检查”重新查看。</translation>
    </message>
    <message>
        <source>This file is large. Press “Check” to make the checks.</source>
        <translation>文件较大。按“检查”开始检查。</translation>
    </message>
    <message>
        <source>The checks found nothing to look at.</source>
        <translation>检查没有发现需要查看的问题。</translation>
    </message>
    <message>
        <source>No finding fits the filter.</source>
        <translation>没有符合筛选条件的发现。</translation>
    </message>
    <message>
        <source>What an auditor should look at stands here: duplicates, values outside the published tier, what counted too early or too long, late filing, listings kept beyond their term and more, each with its place, reason, law and remedy.</source>
        <translation>审计人员应查看的问题显示在这里：重复记录、超出公布档次的数值、过早或过久计分、迟报、超期未移出名单等，每项都有位置、原因、依据和处理办法。</translation>
    </message>
    <message>
        <source>Why? Kept with the decision</source>
        <translation>为什么？与处理决定一起保存</translation>
    </message>
    <message>
        <source>Only a case keeps decisions: Keep as a case</source>
        <translation>只有案卷才保存处理决定：请存为案卷</translation>
    </message>
    <message>
        <source>Choose a finding: all that is to be said of it stands here.</source>
        <translation>选一项发现：关于它的全部说明显示在这里。</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>列入名单情况</translation>
    </message>
    <message>
        <source>Decided:</source>
        <translation>处理：</translation>
    </message>
    <message>
        <source>This person or firm</source>
        <translation>此人或此企业</translation>
    </message>
    <message>
        <source>Everybody in the file</source>
        <translation>文件中所有对象</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Cannot be said</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Decided or not</source>
        <translation>处理与否不限</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Whose findings</source>
        <translation>谁的发现</translation>
    </message>
    <message>
        <source>How grave</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>处理情况</translation>
    </message>
    <message>
        <source>Filter: these words</source>
        <translation>筛选：含这些词</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>筛选发现</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>检查(&amp;H)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>备注(&amp;N)</translation>
    </message>
    <message>
        <source>Note on this finding</source>
        <translation>关于这项发现的备注</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>采纳(&amp;A)</translation>
    </message>
    <message>
        <source>It is so; keep that with the note</source>
        <translation>情况属实；与备注一起保存</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>驳回(&amp;I)</translation>
    </message>
    <message>
        <source>It is not so, or does not matter; keep that with the note</source>
        <translation>情况不属实或无关紧要；与备注一起保存</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>重新打开(&amp;O)</translation>
    </message>
    <message>
        <source>Nothing is decided about it any more</source>
        <translation>撤销对它的处理</translation>
    </message>
    <message>
        <source>Making the checks</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>About this finding</source>
        <translation>关于这项发现</translation>
    </message>
    <message>
        <source>The gravest first. Choose one to go to its line; Enter goes to another person&apos;s.</source>
        <translation>最严重的在前。选一项即可跳到对应行；按回车键可转到其他人的记录。</translation>
    </message>
    <message>
        <source>O&amp;bject…</source>
        <translation>异议(&amp;B)…</translation>
    </message>
    <message>
        <source>Object to the records of this finding, or have them repaired</source>
        <translation>对该问题所涉记录提出异议或申请修复</translation>
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
        <source>&amp;New case…</source>
        <translation>新建案卷(&amp;N)…</translation>
    </message>
    <message>
        <source>A file of its own that keeps originals, changes and the log of who did what</source>
        <translation>一个独立的文件，保存原件、改动以及何人何时做了什么的日志</translation>
    </message>
    <message>
        <source>Drop files or a folder here, as the authority gave them to you (CSV, XLSX, JSON, XML), or a case.</source>
        <translation>把机关给您的文件或文件夹（CSV、XLSX、JSON、XML）原样拖放到这里，也可以是案卷。</translation>
    </message>
    <message>
        <source>&amp;Import tables…</source>
        <translation>导入表格(&amp;I)…</translation>
    </message>
    <message>
        <source>Bring tables as authorities send them (CSV, XLSX, JSON, XML) into a case</source>
        <translation>把各机关提供的表格（CSV、XLSX、JSON、XML）导入案卷</translation>
    </message>
</context>
<context>
    <name>clearline::FormPage</name>
    <message>
        <source>&amp;Guess again</source>
        <translation>重新猜测(&amp;G)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Row in which the header begins</source>
        <translation>表头开始的行</translation>
    </message>
    <message>
        <source>Rows of the header</source>
        <translation>表头的行数</translation>
    </message>
    <message>
        <source>and in all</source>
        <translation>共几行：</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Separator</source>
        <translation>分隔符(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Header row</source>
        <translation>表头行(&amp;H)</translation>
    </message>
    <message>
        <source>Sheet or list</source>
        <translation>工作表或列表</translation>
    </message>
    <message>
        <source>The rows as they stand in the file</source>
        <translation>文件中原样的各行</translation>
    </message>
    <message>
        <source>This file is in our own form: UTF-8, commas, our columns. There is nothing to choose.</source>
        <translation>此文件是本程序自己的格式：UTF-8、逗号分隔、我们的列。无需选择。</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <translation>还没有读取任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>✓ Every cell could be read. %n row(s).</source>
        <translation>
            <numerusform>✓ 所有单元格都能读取。共 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>正在读取…</translation>
    </message>
</context>
<context>
    <name>clearline::FormWords</name>
    <message>
        <source>Text table (CSV, TSV)</source>
        <translation>文本表格（CSV、TSV）</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>GB18030 (GBK, GB2312)</source>
        <translation>GB18030（GBK、GB2312）</translation>
    </message>
    <message>
        <source>comma  ,</source>
        <translation>逗号  ,</translation>
    </message>
    <message>
        <source>semicolon  ;</source>
        <translation>分号  ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bar  |</source>
        <translation>竖线  |</translation>
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
    <message>
        <source>%1: %2 if nothing new comes</source>
        <comment>date, score</comment>
        <translation>%1：如无新情况为 %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
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
        <translation>经办人</translation>
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
    <message>
        <source>Report of import no. %1</source>
        <translation>第 %1 次条目的导入报告</translation>
    </message>
    <message>
        <source>&amp;Report of the import…</source>
        <translation>导入报告(&amp;R)…</translation>
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
    <message>
        <source>Open a finding again: %1</source>
        <translation>重新待定一项发现：%1</translation>
    </message>
    <message>
        <source>Accept a finding: %1</source>
        <translation>采纳一项发现：%1</translation>
    </message>
    <message>
        <source>Dismiss a finding: %1</source>
        <translation>排除一项发现：%1</translation>
    </message>
    <message>
        <source>Objections and repairs: %1</source>
        <translation>异议与修复：%1</translation>
    </message>
    <message>
        <source>Change the working days: %1</source>
        <translation>修改工作日历：%1</translation>
    </message>
</context>
<context>
    <name>clearline::ImportChecker</name>
    <message>
        <source>%1 cannot be brought in as it is. Mend it, or untick it under “Files”.</source>
        <translation>%1 目前无法导入。请修正，或在“文件”中取消勾选。</translation>
    </message>
    <message>
        <source>%1 is still being read.</source>
        <translation>%1 仍在读取。</translation>
    </message>
    <message>
        <source>No table is ticked under “Files”.</source>
        <translation>“文件”中没有勾选任何表格。</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) about the columns are open.</source>
        <translation>
            <numerusform>关于列的 %n 个问题尚未回答。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ImportPage</name>
    <message>
        <source>&amp;Copy the report</source>
        <translation>复制报告(&amp;C)</translation>
    </message>
    <message>
        <source>Show it in the &amp;history</source>
        <translation>在历史中显示(&amp;H)</translation>
    </message>
    <message>
        <source>in the case already, passed over</source>
        <translation>案卷中已有，略过</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>将要导入的内容</translation>
    </message>
    <message>
        <source>Being compared with the case…</source>
        <translation>正在与案卷比对…</translation>
    </message>
    <message>
        <source>There is nothing to import: the case has all of it already.</source>
        <translation>没有可导入的内容：案卷中都已有。</translation>
    </message>
    <message>
        <source>All of this goes into the case “%1” at once, or nothing of it does. The files are kept whole and unchanged beside it.</source>
        <translation>以下内容要么一次全部进入案卷“%1”，要么完全不进入。文件原样完整地保存在其中。</translation>
    </message>
    <message>
        <source>Being written into the case “%1”…</source>
        <translation>正在写入案卷“%1”…</translation>
    </message>
    <message>
        <source>✓ Imported. This report is kept in the case, with entry no. %1 of its history.</source>
        <translation>✓ 已导入。本报告随历史第 %1 条保存在案卷中。</translation>
    </message>
    <message>
        <source>Nothing of it is in the case.</source>
        <translation>没有任何内容进入案卷。</translation>
    </message>
    <message>
        <source>&amp;Rulebook under which it is shown:</source>
        <translation>显示所用的规则集(&amp;R)：</translation>
    </message>
    <message>
        <source>%1 · a rule for %2 of %3 records</source>
        <translation>%1 · %3 条记录中 %2 条有规则</translation>
    </message>
</context>
<context>
    <name>clearline::ImportPaths</name>
    <message>
        <source>Tables (%1);;All files (*)</source>
        <translation>表格 (%1);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>clearline::ImportWindow</name>
    <message>
        <source>&amp;Table:</source>
        <translation>表格(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Steps of the import</source>
        <translation>导入步骤</translation>
    </message>
    <message>
        <source>Table to look at</source>
        <translation>要查看的表格</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>How it is read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Which files are to be brought into the case.</source>
        <translation>哪些文件要导入案卷。</translation>
    </message>
    <message>
        <source>How the bytes of the file become rows and cells. What was guessed can be changed.</source>
        <translation>文件的字节怎样成为行和单元格。猜测的内容可以更改。</translation>
    </message>
    <message>
        <source>What each column of the table is to us. Nothing is guessed about a cell.</source>
        <translation>表格的每一列对应什么。单元格的内容绝不猜测。</translation>
    </message>
    <message>
        <source>What would come into the case, beside what is wrong with it. Nothing is written yet.</source>
        <translation>哪些内容会进入案卷，旁边注明其中的问题。此时还没有写入任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n 个无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n 张表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Comparing with the case…</source>
        <translation>正在与案卷比对…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>&amp;Import now</source>
        <translation>立即导入(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>clearline::KnownChangesModel</name>
    <message>
        <source>%1, reaches back</source>
        <translation>%1，追溯以前</translation>
    </message>
    <message>
        <source>Known on</source>
        <translation>得知日</translation>
    </message>
    <message>
        <source>Day of the line</source>
        <translation>该行日期</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Moves the score</source>
        <translation>分数变动</translation>
    </message>
    <message>
        <source>Score told</source>
        <translation>当时的分数</translation>
    </message>
</context>
<context>
    <name>clearline::KnownOnPanel</name>
    <message>
        <source>Step by step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>Known later</source>
        <translation>后来得知</translation>
    </message>
    <message>
        <source>Versions of the rules</source>
        <translation>规则版本</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>As o&amp;f</source>
        <translation>截至(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Known on</source>
        <translation>得知于(&amp;K)</translation>
    </message>
    <message>
        <source>As of: the days on which something changed</source>
        <translation>截至：有变化的日子</translation>
    </message>
    <message>
        <source>Known on: the days on which something changed</source>
        <translation>得知于：有变化的日子</translation>
    </message>
    <message>
        <source>What was in force on that day</source>
        <translation>当日有效的内容</translation>
    </message>
    <message>
        <source>With what was known on that day, and nothing later</source>
        <translation>只按当日已知的内容，不含之后得知的</translation>
    </message>
    <message>
        <source>&amp;Values of</source>
        <translation>数值取自(&amp;V)</translation>
    </message>
    <message>
        <source>a&amp;gainst</source>
        <translation>对比(&amp;G)</translation>
    </message>
    <message>
        <source>The values of this day</source>
        <translation>这一天的数值</translation>
    </message>
    <message>
        <source>Against those of this day</source>
        <translation>与这一天的数值对比</translation>
    </message>
    <message>
        <source>How the score came to be what it is told as</source>
        <translation>分数如何变成现在这样</translation>
    </message>
    <message>
        <source>A row for each change; Enter shows the window as it was on that day.</source>
        <translation>每项变化一行；按回车键可按当日的情况显示窗口。</translation>
    </message>
    <message>
        <source>What changed the score, day by day, stands here: by time alone, or because something came to be known, filed late, corrected or withdrawn.</source>
        <translation>分数逐日的变化显示在这里：仅因时间推移，或因得知了新情况、迟报、更正或撤销。</translation>
    </message>
    <message>
        <source>What came to be known later</source>
        <translation>后来才得知的内容</translation>
    </message>
    <message>
        <source>Nothing that came to be known later changes that day&apos;s score. Move “As of” or “Known on” back to look at another.</source>
        <translation>后来得知的内容没有改变当日的分数。把“截至”或“得知于”往前移，可查看其他日子。</translation>
    </message>
    <message>
        <source>What the changed rules move</source>
        <translation>规则变化带来的变动</translation>
    </message>
    <message>
        <source>No value or rule that concerns this person or firm differs between the two days.</source>
        <translation>这两天之间，与此人或此企业有关的数值和规则没有不同。</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>当时所知</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>无分数</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>(%n earlier day(s) left out)</source>
        <translation>
            <numerusform>（省略了较早的 %n 天）</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1: as known on %2 %3, as known on %4 %5.</source>
        <translation>截至 %1：按 %2 所知为 %3，按 %4 所知为 %5。</translation>
    </message>
    <message>
        <source>The same records: with the values of %1 %2, with those of %3 %4.</source>
        <translation>同样的记录：按 %1 的数值为 %2，按 %3 的数值为 %4。</translation>
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
    <message>
        <source>nothing official beside it</source>
        <translation>旁边没有官方数据</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>status, mark</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>mark, status</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what, mark</comment>
        <translation>%1，%2</translation>
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
    <name>clearline::LetterDialog</name>
    <message>
        <source>&amp;Dated</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;identifiers in full in the annexes</source>
        <translation>附件中显示完整证件号(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Letter of no. %1</source>
        <translation>第%1号的信函</translation>
    </message>
    <message>
        <source>The letter of the repair</source>
        <translation>信用修复申请书</translation>
    </message>
    <message>
        <source>The letter of the objection</source>
        <translation>异议申请书</translation>
    </message>
    <message>
        <source>The commitment letter</source>
        <translation>信用修复承诺书</translation>
    </message>
    <message>
        <source>The subject&apos;s statement</source>
        <translation>本人声明</translation>
    </message>
    <message>
        <source>Which letter</source>
        <translation>哪种信函</translation>
    </message>
    <message>
        <source>Both, the Chinese first</source>
        <translation>中英文，中文在前</translation>
    </message>
    <message>
        <source>In which language</source>
        <translation>用哪种语言</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>内容预览</translation>
    </message>
    <message>
        <source>How far the letter is</source>
        <translation>信函进度</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>已停止；未保存。</translation>
    </message>
    <message>
        <source>Making the letter…</source>
        <translation>正在生成信函…</translation>
    </message>
    <message>
        <source>Stopped. Change something to begin again.</source>
        <translation>已停止。修改任一选项即重新开始。</translation>
    </message>
    <message>
        <source>As it is now. Choose the language, then save or print it.</source>
        <translation>这是现在的内容。选好语言后保存或打印。</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存信函</translation>
    </message>
    <message>
        <source>letter no. %1.pdf</source>
        <translation>第%1号信函.pdf</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;OpenDocument text (*.odt);;Page (*.html)</source>
        <translation>PDF (*.pdf);;OpenDocument 文本 (*.odt);;网页 (*.html)</translation>
    </message>
    <message>
        <source>A letter is saved as .pdf, .odt or .html.</source>
        <translation>信函保存为 .pdf、.odt 或 .html。</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>There is no letter until its template is mended; what is wrong stands above.</source>
        <translation>模板改正之前无法生成信函；错误见上方。</translation>
    </message>
</context>
<context>
    <name>clearline::LineProofDialog</name>
    <message>
        <source>What is shown of it</source>
        <translation>显示其中什么</translation>
    </message>
    <message>
        <source>The bundle shows no line.</source>
        <translation>这个包没有显示任何一行。</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Show one line of %1 with proof</source>
        <translation>出示 %1 中的一行及其证明</translation>
    </message>
    <message>
        <source>Lines of the bundle</source>
        <translation>包中的各行</translation>
    </message>
    <message>
        <source>What is written, and what stays hidden</source>
        <translation>写出什么，隐藏什么</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>行(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fields that are shown of it, its record, its ledger and the bundle</source>
        <translation>显示该行、其记录、其账目和包的哪些字段(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Tick a field that is to be shown.</source>
        <translation>请勾选要显示的字段。</translation>
    </message>
    <message>
        <source>All other rows of the bundle stay hidden (%1 in all).</source>
        <translation>包中其他各行保持隐藏（共 %1 行）。</translation>
    </message>
    <message>
        <source>Save the line</source>
        <translation>保存这一行</translation>
    </message>
    <message>
        <source> line %1</source>
        <translation> 第 %1 行</translation>
    </message>
    <message>
        <source>✓ Saved %1. Whoever gets it needs the root, by another way.</source>
        <translation>✓ 已保存 %1。收到的人还需要从别的途径得到根。</translation>
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
        <source>Cases, bundles and record files (*.clearline *.clearline-bundle *.sealed *.csv *.json);;Tables to import (*.csv *.tsv *.txt *.xlsx *.json *.xml);;All files (*)</source>
        <translation>案卷、包和记录文件 (*.clearline *.clearline-bundle *.sealed *.csv *.json);;要导入的表格 (*.csv *.tsv *.txt *.xlsx *.json *.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>If it is a table as an authority sends it, import it.</source>
        <translation>如果这是机关提供的表格，请用“导入”。</translation>
    </message>
    <message>
        <source>&amp;Import it…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Not changed</source>
        <translation>没有改动</translation>
    </message>
</context>
<context>
    <name>clearline::MeaningBox</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>a firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>basic data</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>something good</source>
        <translation>良好信息</translation>
    </message>
    <message>
        <source>something to watch</source>
        <translation>提示信息</translation>
    </message>
    <message>
        <source>something bad</source>
        <translation>不良信息</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>was taken back</source>
        <translation>已撤回</translation>
    </message>
</context>
<context>
    <name>clearline::MeaningDelegate</name>
    <message>
        <source>What “%1” means</source>
        <translation>“%1”的含义</translation>
    </message>
</context>
<context>
    <name>clearline::MoveDialog</name>
    <message>
        <source>&amp;Granted</source>
        <translation>采纳部分(&amp;G)</translation>
    </message>
    <message>
        <source>No. %1: to the next stage</source>
        <translation>第%1号：下一阶段</translation>
    </message>
    <message>
        <source>The next stage</source>
        <translation>下一阶段</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Which changes were granted</source>
        <translation>采纳了哪些更改</translation>
    </message>
    <message>
        <source>What is in the way</source>
        <translation>存在的障碍</translation>
    </message>
    <message>
        <source>Now: %1, since %2.</source>
        <translation>现在：%1，自%2起。</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>阶段(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>何人(&amp;W)</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>原因(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>推进(&amp;M)</translation>
    </message>
    <message>
        <source>Uncheck the changes that were not granted; they stay in the log.</source>
        <translation>取消勾选未采纳的更改；记录中仍可查到。</translation>
    </message>
    <message>
        <source>What is in doubt</source>
        <translation>存疑之处</translation>
    </message>
</context>
<context>
    <name>clearline::ObjectionDialog</name>
    <message>
        <source>Object to a line</source>
        <translation>提出异议</translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation>第%1号：%2</translation>
    </message>
    <message>
        <source>It was submitted, and stands as it was sent. It can be moved on from the board.</source>
        <translation>已经提交，内容保持提交时的样子。可在列表中推进到下一阶段。</translation>
    </message>
    <message>
        <source>What should be &amp;done</source>
        <translation>应当怎样处理(&amp;D)</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>您的陈述</translation>
    </message>
    <message>
        <source>In your own words ✓</source>
        <translation>您的陈述 ✓</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Law and rules</source>
        <translation>法规和规则</translation>
    </message>
    <message>
        <source>Can it be brought?</source>
        <translation>能否提出？</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>会有什么效果</translation>
    </message>
    <message>
        <source>Stopped. It is worked out again after the next change.</source>
        <translation>已停止。下次修改后重新计算。</translation>
    </message>
    <message>
        <source>What you had begun stands here again.</source>
        <translation>您之前开始填写的内容已恢复。</translation>
    </message>
    <message>
        <source>Say first what should be done: choose it under “What should be done”.</source>
        <translation>请先在“应当怎样处理”中选择要求的事项。</translation>
    </message>
    <message>
        <source>This case can only be read, so nothing can be kept in it.</source>
        <translation>此案卷只能读取，无法保存。</translation>
    </message>
    <message>
        <source>An objection is kept in a case. Choose a name for it, and it holds the file, the objection and its papers.</source>
        <translation>异议保存在案卷中。请为案卷取名，其中保存文件、异议和材料。</translation>
    </message>
    <message>
        <source>What is contested</source>
        <translation>针对的内容</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>理由(&amp;W)</translation>
    </message>
    <message>
        <source>The ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Parts of the objection</source>
        <translation>异议的各部分</translation>
    </message>
    <message>
        <source>Say in your own &amp;words what is wrong. A sentence is enough.</source>
        <translation>用自己的话说明哪里不对(&amp;W)。一句话即可。</translation>
    </message>
    <message>
        <source>&amp;Phrases</source>
        <translation>常用语(&amp;P)</translation>
    </message>
    <message>
        <source>Sentences to begin with, for this ground; change them as you like</source>
        <translation>适合该理由的开头语句，可任意修改</translation>
    </message>
    <message>
        <source>Whether it can be brought, and what it would do</source>
        <translation>能否提出，会有什么效果</translation>
    </message>
    <message>
        <source>Working out the effect</source>
        <translation>正在计算效果</translation>
    </message>
    <message>
        <source>&amp;Object: it is wrong</source>
        <translation>异议：内容有误(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Repair: it is right, but made good</source>
        <translation>信用修复：属实，但已纠正(&amp;R)</translation>
    </message>
    <message>
        <source>I &amp;learnt of it on</source>
        <translation>我得知的日期(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Done on</source>
        <translation>履行完毕日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Committed on</source>
        <translation>作出承诺日期(&amp;C)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>clearline::OverlapsModel</name>
    <message>
        <source>= the same record</source>
        <translation>= 同一记录</translation>
    </message>
    <message>
        <source>≠ the same record says something else</source>
        <translation>≠ 同一记录内容不同</translation>
    </message>
    <message>
        <source>△ the same document under another id</source>
        <translation>△ 同一文书，编号不同</translation>
    </message>
    <message>
        <source>≠ the same person or firm, told otherwise</source>
        <translation>≠ 同一个人或企业，信息不同</translation>
    </message>
    <message>
        <source>= the same relation</source>
        <translation>= 同一关系</translation>
    </message>
    <message>
        <source>= the same official score</source>
        <translation>= 同一官方分数</translation>
    </message>
    <message>
        <source>= the same official line</source>
        <translation>= 同一官方条目</translation>
    </message>
    <message>
        <source>= the whole file, byte for byte</source>
        <translation>= 整个文件逐字节相同</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>%1 here, %2 there</source>
        <translation>此处 %1，彼处 %2</translation>
    </message>
    <message>
        <source>%1, of another person or firm</source>
        <translation>%1，属于另一个人或企业</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一个</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>案卷中</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
</context>
<context>
    <name>clearline::PanelOutput</name>
    <message>
        <source>&amp;Copy all, with headers</source>
        <translation>连同表头全部复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV, XLSX, JSON, HTML or PDF…</source>
        <translation>保存为 CSV、XLSX、JSON、HTML 或 PDF…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印…(&amp;P)</translation>
    </message>
    <message>
        <source>Copy, save or print what stands here</source>
        <translation>复制、保存或打印这里的内容</translation>
    </message>
</context>
<context>
    <name>clearline::PaperDialog</name>
    <message>
        <source>Working paper</source>
        <translation>工作底稿</translation>
    </message>
    <message>
        <source>How far the paper is</source>
        <translation>底稿进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Stopped. Change something to begin again.</source>
        <translation>已停止。作任何更改即重新开始。</translation>
    </message>
    <message>
        <source>Stopped; nothing was saved.</source>
        <translation>已停止，未保存。</translation>
    </message>
    <message>
        <source>There is nothing to tell here now.</source>
        <translation>目前此处没有内容。</translation>
    </message>
    <message>
        <source>Stands above everything</source>
        <translation>置于最前</translation>
    </message>
    <message>
        <source>the first hundred; or: 3, 12</source>
        <translation>前一百行；或：3, 12</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Show &amp;identifiers in full</source>
        <translation>完整显示证件号码(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;What stands in it</source>
        <translation>包含的内容(&amp;W)</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>包含的内容</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>作者(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>说明(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lines with every step</source>
        <translation>列出全部步骤的行(&amp;L)</translation>
    </message>
    <message>
        <source>Waterfall &amp;by</source>
        <translation>逐项变动按(&amp;B)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>The receipt by which another person makes the same figures again is always at the end.</source>
        <translation>末尾总附有凭据，他人可据以重新算出同样的数字。</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>底稿预览</translation>
    </message>
    <message>
        <source>Lines are chosen by their numbers: 3, 12 or 3-5, not “%1”.</source>
        <translation>行按行号选择：3, 12 或 3-5，而不是“%1”。</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在计算…</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s), with the receipt</source>
        <translation>
            <numerusform>共 %n 节，含凭据</numerusform>
        </translation>
    </message>
    <message>
        <source>working paper %1 %2.pdf</source>
        <translation>工作底稿 %1 %2.pdf</translation>
    </message>
    <message>
        <source>Save the working paper</source>
        <translation>保存工作底稿</translation>
    </message>
    <message>
        <source>Paper (*.pdf);;Page (*.html)</source>
        <translation>文档 (*.pdf);;网页 (*.html)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
</context>
<context>
    <name>clearline::PasswordDialog</name>
    <message>
        <source>Seal with a password</source>
        <translation>用密码封存</translation>
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
    <message>
        <source>Open a sealed file</source>
        <translation>打开封存的文件</translation>
    </message>
</context>
<context>
    <name>clearline::PreviewModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
</context>
<context>
    <name>clearline::PreviewPage</name>
    <message>
        <source>Who is “%1” in the case?</source>
        <translation>“%1”是案卷中的谁？</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>重新核对(&amp;C)</translation>
    </message>
    <message>
        <source>Records and rows</source>
        <translation>记录与行</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>谁是谁</translation>
    </message>
    <message>
        <source>Nobody stands in the files that are ticked.</source>
        <translation>勾选的文件中没有个人或企业。</translation>
    </message>
    <message>
        <source>What is there already, and what conflicts</source>
        <translation>已有的内容和冲突</translation>
    </message>
    <message>
        <source>Nothing of the files is in the case yet, and nothing contradicts it.</source>
        <translation>这些文件的内容案卷中都还没有，也没有矛盾。</translation>
    </message>
    <message>
        <source>All problems</source>
        <translation>所有问题</translation>
    </message>
    <message>
        <source>Nothing is wrong with the files that are ticked.</source>
        <translation>勾选的文件没有问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or firm(s)</source>
        <translation>
            <numerusform>%n 个个人或企业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n 条关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official score(s)</source>
        <translation>
            <numerusform>%n 个官方分数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official line(s)</source>
        <translation>
            <numerusform>%n 个官方条目</numerusform>
        </translation>
    </message>
    <message>
        <source>Would be added: %1.</source>
        <translation>将添加：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the case already and are passed over.</source>
        <translation>
            <numerusform>%n 个文件案卷中已有，将略过。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are there already and count once.</source>
        <translation>
            <numerusform>%n 行已有，只计一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) contradict the case; what is there first counts.</source>
        <translation>
            <numerusform>%n 行与案卷矛盾；以先有的为准。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or firm(s) may be somebody of the case.</source>
        <translation>
            <numerusform>%n 个个人或企业可能是案卷中的某一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Being compared with the case…</source>
        <translation>正在与案卷比对…</translation>
    </message>
    <message>
        <source>Who is who (△ %1)</source>
        <translation>谁是谁（△ %1）</translation>
    </message>
    <message>
        <source>Who is who (%1)</source>
        <translation>谁是谁（%1）</translation>
    </message>
    <message>
        <source>Already there, conflicts (%1)</source>
        <translation>已有和冲突（%1）</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题（%1）</translation>
    </message>
</context>
<context>
    <name>clearline::PreviewPane</name>
    <message>
        <source>Which table to look at</source>
        <translation>查看哪张表</translation>
    </message>
    <message>
        <source>Records that come of the file</source>
        <translation>由文件得出的记录</translation>
    </message>
    <message>
        <source>What else comes of the file</source>
        <translation>由文件得出的其他内容</translation>
    </message>
    <message>
        <source>The row as it stands in the file</source>
        <translation>文件中原样的行</translation>
    </message>
    <message>
        <source>Problems of the row</source>
        <translation>此行的问题</translation>
    </message>
    <message>
        <source>No records come of this file as it is read now.</source>
        <translation>按目前的读法，此文件得不出记录。</translation>
    </message>
    <message>
        <source>Nothing of this kind comes of the file.</source>
        <translation>此文件得不出这类内容。</translation>
    </message>
    <message>
        <source>Choose a row: here stands what the file has in it.</source>
        <translation>请选择一行：这里显示文件中的内容。</translation>
    </message>
    <message>
        <source>Nothing is wrong with this row.</source>
        <translation>此行没有问题。</translation>
    </message>
    <message>
        <source>Row of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Its problems</source>
        <translation>它的问题</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be used; they say why.</source>
        <translation>
            <numerusform>%n 行未能采用，行中说明原因。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its problems (%1)</source>
        <translation>它的问题（%1）</translation>
    </message>
</context>
<context>
    <name>clearline::ProblemRowsModel</name>
    <message>
        <source>Grade</source>
        <translation>级别</translation>
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
    <name>clearline::QuestionCard</name>
    <message>
        <source>&amp;Read the whole column so</source>
        <translation>整列这样读取(&amp;R)</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Which day is “%1”?</source>
        <translation>“%1”是哪一天？</translation>
    </message>
    <message>
        <source>How much is “%1”?</source>
        <translation>“%1”是多少？</translation>
    </message>
    <message numerus="yes">
        <source>(one of %n questions)</source>
        <translation>
            <numerusform>（共 %n 个问题）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stands in column %1, row %2. %n cell(s) of the column can be read in several ways, and no other cell decides it.</source>
        <translation>
            <numerusform>它在 %1 列第 %2 行。此列有 %n 个单元格可以有多种读法，其他单元格也无法决定。</numerusform>
        </translation>
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
    <name>clearline::RawRowModel</name>
    <message>
        <source>as written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>(no header)</source>
        <translation>（无表头）</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>As written in the file</source>
        <translation>文件中的原文</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
</context>
<context>
    <name>clearline::ReachGoalsModel</name>
    <message>
        <source>Benefit, grade or list</source>
        <translation>优惠、等级或名单</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自然变化</translation>
    </message>
    <message>
        <source>If nothing new comes</source>
        <translation>如无新情况</translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>没有变化</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
</context>
<context>
    <name>clearline::ReachPanel</name>
    <message>
        <source>Everything is as one would want it.</source>
        <translation>一切都如所愿。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are not as one would want them.</source>
        <translation>
            <numerusform>有 %n 项未如所愿。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) could not be solved.</source>
        <translation>
            <numerusform>有 %n 个数值无法求解。</numerusform>
        </translation>
    </message>
    <message>
        <source>What would it take</source>
        <translation>如何达到</translation>
    </message>
    <message>
        <source>Open as a &amp;scenario</source>
        <translation>作为情景打开(&amp;S)</translation>
    </message>
    <message>
        <source>See the whole ledger as it would be this way; undo takes it back</source>
        <translation>按这种情形查看整份明细；撤销即可还原</translation>
    </message>
    <message>
        <source>On the c&amp;hart</source>
        <translation>画在图上(&amp;H)</translation>
    </message>
    <message>
        <source>Draw what comes by itself after the as-of day</source>
        <translation>画出截至日之后自然发生的变化</translation>
    </message>
    <message>
        <source>What can be reached</source>
        <translation>可以达到的目标</translation>
    </message>
    <message>
        <source>Choose one; the ways to it stand beside.</source>
        <translation>选择一个，旁边列出达到它的办法。</translation>
    </message>
    <message>
        <source>The ways to it</source>
        <translation>达到它的办法</translation>
    </message>
    <message>
        <source>Enter opens the chosen one as a scenario.</source>
        <translation>按回车键把所选的作为情景打开。</translation>
    </message>
    <message>
        <source>For each benefit, grade and list: what is missing, and what would reach it.</source>
        <translation>每项优惠、等级和名单：还差多少，怎样才能达到。</translation>
    </message>
    <message>
        <source>Choose what is to be reached.</source>
        <translation>请选择要达到的目标。</translation>
    </message>
    <message>
        <source>&amp;Contest these records…</source>
        <translation>对这些记录提出异议(&amp;C)…</translation>
    </message>
    <message>
        <source>Draft an objection to the records of the chosen way</source>
        <translation>针对所选办法的记录起草异议</translation>
    </message>
</context>
<context>
    <name>clearline::ReachWaysModel</name>
    <message>
        <source>By itself</source>
        <translation>自然变化</translation>
    </message>
    <message>
        <source>Without one record</source>
        <translation>没有某一条记录时</translation>
    </message>
    <message>
        <source>With one correction</source>
        <translation>更正一处时</translation>
    </message>
    <message>
        <source>With one number of the rulebook otherwise</source>
        <translation>规则中某个数值不同时</translation>
    </message>
    <message>
        <source>No single thing that was looked at turns it.</source>
        <translation>在查看过的范围内，没有任何单独一项能改变它。</translation>
    </message>
    <message>
        <source>Without two records, only together</source>
        <translation>同时没有某两条记录时</translation>
    </message>
    <message>
        <source>The fewest records that are enough</source>
        <translation>最少需要去掉的记录</translation>
    </message>
    <message>
        <source>Day and score</source>
        <translation>日期与得分</translation>
    </message>
    <message>
        <source>What would be otherwise</source>
        <translation>什么会不同</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>as it is now</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>scenario: what is otherwise, what it reaches</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 corrected → %2</source>
        <translation>更正 %1 → %2</translation>
    </message>
    <message>
        <source>Without %1 → %2</source>
        <translation>不计 %1 → %2</translation>
    </message>
    <message>
        <source>With one length of time otherwise</source>
        <translation>某个期限不同时</translation>
    </message>
</context>
<context>
    <name>clearline::ReadingsModel</name>
    <message>
        <source>Each recomputed as of and known on its own day.</source>
        <translation>每个分数都按其当日的情况和当日所知重新计算。</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>无可比对</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>another score</source>
        <translation>分数不同</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>The two part here: %1</source>
        <translation>两者从这里分开：%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Official score</source>
        <translation>官方分数</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>重算分数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Told in</source>
        <translation>出处</translation>
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
    <name>clearline::RecordDialog</name>
    <message>
        <source>Add a record</source>
        <translation>添加一条记录</translation>
    </message>
    <message>
        <source>Amend the record %1</source>
        <translation>修改记录 %1</translation>
    </message>
    <message>
        <source>A record that the files lack, in this scenario alone. Days are written 2019-03-14.</source>
        <translation>添加文件中没有的一条记录，只在本情景中有效。日期写作 2019-03-14。</translation>
    </message>
    <message>
        <source>The file stays as it is; what you write here is laid over it in this scenario. Days are written 2019-03-14; an empty field says nothing.</source>
        <translation>原文件不变；您在这里写的只在本情景中盖在它上面。日期写作 2019-03-14；空着的字段表示没有说明。</translation>
    </message>
    <message>
        <source>What would come of it</source>
        <translation>会有什么结果</translation>
    </message>
    <message>
        <source>The fields of the record</source>
        <translation>记录的各字段</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Amend</source>
        <translation>修改(&amp;A)</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>还没有改动。</translation>
    </message>
</context>
<context>
    <name>clearline::RecordFieldsModel</name>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>In the scenario</source>
        <translation>情景中</translation>
    </message>
    <message>
        <source>In the scenario instead</source>
        <translation>情景中改为</translation>
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
    <name>clearline::ReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>clearline::ReportWords</name>
    <message>
        <source>table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>separator %1</source>
        <translation>分隔符 %1</translation>
    </message>
    <message>
        <source>header in row %1</source>
        <translation>表头在第 %1 行</translation>
    </message>
    <message>
        <source>mapping %1</source>
        <translation>对照表 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were there already</source>
        <translation>
            <numerusform>%n 条记录已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) contradict the case</source>
        <translation>
            <numerusform>%n 条记录与案卷矛盾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stand under another id too</source>
        <translation>
            <numerusform>%n 个文书另有编号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or firm(s) are told otherwise</source>
        <translation>
            <numerusform>%n 个个人或企业信息不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) were there already</source>
        <translation>
            <numerusform>%n 条关系已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official score(s) were there already</source>
        <translation>
            <numerusform>%n 个官方分数已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official line(s) were there already</source>
        <translation>
            <numerusform>%n 个官方条目已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or firm(s)</source>
        <translation>
            <numerusform>%n 个个人或企业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n 条关系</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official score(s)</source>
        <translation>
            <numerusform>%n 个官方分数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official line(s)</source>
        <translation>
            <numerusform>%n 个官方条目</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>in the case already, as %1: passed over</source>
        <translation>案卷中已有（%1），略过</translation>
    </message>
    <message>
        <source>our own form</source>
        <translation>本程序自己的格式</translation>
    </message>
    <message>
        <source>read: %1</source>
        <translation>读取：%1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>添加：%1</translation>
    </message>
    <message>
        <source>%1 is %2 of the case, as was decided</source>
        <translation>按决定，%1 是案卷中的 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s):</source>
        <translation>
            <numerusform>%n 个问题：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::RuleVersionsModel</name>
    <message>
        <source>what several do together, or what is no single value</source>
        <translation>几项共同造成的，或不是单个数值的变化</translation>
    </message>
    <message>
        <source>What changed in the rulebook</source>
        <translation>规则集中的变化</translation>
    </message>
    <message>
        <source>Since when, and by whose word</source>
        <translation>何时起，依据何处</translation>
    </message>
    <message>
        <source>Moves, alone</source>
        <translation>单独造成的变动</translation>
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
    <name>clearline::SavePath</name>
    <message>
        <source>%1 is a file that is open here. Originals are never replaced; choose another name.</source>
        <translation>%1 正在此处打开。原始文件绝不会被替换，请另取名称。</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 已存在。要替换吗？</translation>
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
    <name>clearline::SensitivityModel</name>
    <message>
        <source>No number moves this score.</source>
        <translation>没有数值影响这个得分。</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) move something; the largest stands first.</source>
        <translation>
            <numerusform>有 %n 个数值会带来变化，影响最大的排在最前。</numerusform>
        </translation>
    </message>
    <message>
        <source>△ The way of rounding decides: %1.</source>
        <translation>△ 取整方式会决定：%1。</translation>
    </message>
    <message>
        <source>△ The order within a day decides: %1.</source>
        <translation>△ 同一天内的先后会决定：%1。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>试算范围</translation>
    </message>
    <message>
        <source>At the lower</source>
        <translation>下端得分</translation>
    </message>
    <message>
        <source>At the upper</source>
        <translation>上端得分</translation>
    </message>
    <message>
        <source>What it turns</source>
        <translation>会改变什么</translation>
    </message>
    <message>
        <source>Score between</source>
        <translation>两端之间的得分</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>clearline::SensitivityPanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感度</translation>
    </message>
    <message>
        <source>Open with the &amp;lower</source>
        <translation>以下端打开(&amp;L)</translation>
    </message>
    <message>
        <source>Open with the &amp;upper</source>
        <translation>以上端打开(&amp;U)</translation>
    </message>
    <message>
        <source>See the whole ledger with this value; undo takes it back</source>
        <translation>按这个数值查看整份明细；撤销即可还原</translation>
    </message>
    <message>
        <source>Each number at two other values, the largest effect first. Enter leads to the number.</source>
        <translation>每个数值取两个别的值，影响最大的在前。按回车键转到该数值。</translation>
    </message>
    <message>
        <source>How much hangs on each number of the rulebook stands here, the largest effect first.</source>
        <translation>规则中每个数值的影响大小列在这里，最大的在前。</translation>
    </message>
    <message>
        <source>Open this &amp;way of rounding</source>
        <translation>打开这种舍入(&amp;W)</translation>
    </message>
    <message>
        <source>See the whole ledger rounded this way; undo takes it back. Each change rounded as it is booked, and another order within a day, are no changes of the scheme and do not open.</source>
        <translation>按这种舍入查看整本账；可撤销。每次变动入账时舍入，以及同一天内的另一种先后，都不是对制度的修改，不能打开。</translation>
    </message>
</context>
<context>
    <name>clearline::SideRowsModel</name>
    <message>
        <source>a person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>a firm</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>clearline::SidesChoice</name>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>t&amp;o</source>
        <translation>到(&amp;O)</translation>
    </message>
    <message>
        <source>The first of the two</source>
        <translation>两者中的前者</translation>
    </message>
    <message>
        <source>The second of the two</source>
        <translation>两者中的后者</translation>
    </message>
    <message>
        <source>Swap the two</source>
        <translation>交换两者</translation>
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
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
</context>
<context>
    <name>clearline::StatementModel</name>
    <message>
        <source>Recomputed as of and known on %1, the statement&apos;s last day.</source>
        <translation>按官方明细最后一日 %1 的情况和当日所知重新计算。</translation>
    </message>
    <message>
        <source>official line: %1, row %2</source>
        <translation>官方明细：%1，第 %2 行</translation>
    </message>
    <message>
        <source>The two part here: %1</source>
        <translation>两者从这里分开：%1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比对</translation>
    </message>
    <message>
        <source>Official day</source>
        <translation>官方日期</translation>
    </message>
    <message>
        <source>Official line</source>
        <translation>官方明细</translation>
    </message>
    <message>
        <source>Points of the official line</source>
        <translation>官方明细的分值</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Balance after the official line</source>
        <translation>官方明细之后的余额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Recomputed line</source>
        <translation>重算明细</translation>
    </message>
    <message>
        <source>Points of the recomputed line</source>
        <translation>重算明细的分值</translation>
    </message>
    <message>
        <source>Balance after the recomputed line</source>
        <translation>重算明细之后的余额</translation>
    </message>
    <message>
        <source>Official minus recomputed at the end of that day</source>
        <translation>当日结束时官方减重算</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
</context>
<context>
    <name>clearline::StatementPanel</name>
    <message>
        <source>Stopped; what stands here may be out of date.</source>
        <translation>已停止；这里的内容可能已过时。</translation>
    </message>
    <message>
        <source>Choose a row: what is to be said of it stands here.</source>
        <translation>选一行：关于它的说明显示在这里。</translation>
    </message>
    <message>
        <source>About this row</source>
        <translation>关于这一行</translation>
    </message>
    <message>
        <source>&amp;Scores told</source>
        <translation>告知的分数(&amp;S)</translation>
    </message>
    <message>
        <source>Show the scores that the authority told instead of its lines</source>
        <translation>显示官方告知的分数，而不是明细</translation>
    </message>
    <message>
        <source>First &amp;difference</source>
        <translation>第一处差异(&amp;D)</translation>
    </message>
    <message>
        <source>Go to the row where the two part</source>
        <translation>跳到两者分开的那一行</translation>
    </message>
    <message>
        <source>Why? Searc&amp;h…</source>
        <translation>为什么？查找(&amp;H)…</translation>
    </message>
    <message>
        <source>Search for what would explain the difference</source>
        <translation>查找能解释差额的原因</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a table of the authority&apos;s lines or scores</source>
        <translation>导入官方的明细或分数表格</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Laying the statement beside the ledger</source>
        <translation>正在把官方明细与账目对照</translation>
    </message>
    <message>
        <source>Official lines beside the recomputed ones</source>
        <translation>官方明细与重算明细对照</translation>
    </message>
    <message>
        <source>Official lines left, recomputed lines right, each row with its comparison; choose a row to go to its line in the ledger.</source>
        <translation>左边是官方明细，右边是重算明细，每行都有比对结果；选一行即可跳到账目中的对应行。</translation>
    </message>
    <message>
        <source>Official scores beside the recomputed ones</source>
        <translation>官方分数与重算分数对照</translation>
    </message>
    <message>
        <source>One row for each score that the authority told.</source>
        <translation>官方告知的每个分数一行。</translation>
    </message>
    <message>
        <source>Nothing official of this person or firm under this rulebook. The authority&apos;s own lines (date, item, points, balance) or scores (date, score) would stand here beside the recomputed ones, each with a stamp: ✓ agrees, ✗ differs. Import its table, or put it beside the record file as NAME.statement.csv or NAME.readings.csv.</source>
        <translation>在这个规则集下，此人或此企业没有官方数据。官方的明细（日期、项目、分值、余额）或分数（日期、分数）会显示在这里，与重算结果并排，每行有一个标记：✓ 一致，✗ 不同。请导入官方表格，或把它放在记录文件旁边，命名为 名称.statement.csv 或 名称.readings.csv。</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>总的结果</translation>
    </message>
    <message>
        <source>Official figures beside the recomputed ones</source>
        <translation>官方数字与重算数字对照</translation>
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
    <name>clearline::SubjectMatchesModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <source>the same name as %1, and nothing that tells whether they are one</source>
        <translation>与 %1 同名，没有依据判断是否同一个</translation>
    </message>
    <message>
        <source>the name looks like that of %1, written with other characters</source>
        <translation>名称看起来像 %1，但用字不同</translation>
    </message>
    <message>
        <source>an old number of 15 digits that stands in the number of %1</source>
        <translation>15 位旧号码，包含在 %1 的号码中</translation>
    </message>
    <message>
        <source>the same number as %1, and the number cannot be right</source>
        <translation>与 %1 号码相同，但号码不可能正确</translation>
    </message>
    <message>
        <source>the same number as %1 as far as it is shown</source>
        <translation>号码的可见部分与 %1 相同</translation>
    </message>
    <message>
        <source>named like %1, with another number: two people</source>
        <translation>与 %1 同名而号码不同：是两个</translation>
    </message>
    <message>
        <source>the id is that of %1 in the case</source>
        <translation>编号是案卷中 %1 的编号</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>keep apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <source>the same as %1</source>
        <translation>与 %1 是同一个</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>案卷中</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>the same, by the id</source>
        <translation>同一个（编号相同）</translation>
    </message>
    <message>
        <source>the same, by the number</source>
        <translation>同一个（号码相同）</translation>
    </message>
    <message>
        <source>the same, as you said</source>
        <translation>同一个（由您指定）</translation>
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
    <name>clearline::TargetEditor</name>
    <message>
        <source>Words of the column and what they mean</source>
        <translation>此列的词及其含义</translation>
    </message>
    <message>
        <source>All cells of the column are blank.</source>
        <translation>此列的单元格全部空白。</translation>
    </message>
    <message>
        <source>Any &amp;other word:</source>
        <translation>其他词(&amp;O)：</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>不接受</translation>
    </message>
    <message>
        <source>mean %1 to %2</source>
        <translation>指 %1 至 %2</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>for amounts in 万元 (ten thousand yuan)</source>
        <translation>用于以万元计的金额</translation>
    </message>
    <message>
        <source>Dates that stand for “no end”, parted by semicolons</source>
        <translation>表示“无期限”的日期，用分号分隔</translation>
    </message>
    <message>
        <source>Texts that stand for “nothing said”, parted by semicolons</source>
        <translation>表示“未说明”的文字，用分号分隔</translation>
    </message>
    <message>
        <source>Form of the &amp;fact</source>
        <translation>事实的形式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Dates are written</source>
        <translation>日期写法(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Two-digit years</source>
        <translation>两位数年份(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Numbers are written</source>
        <translation>数字写法(&amp;N)</translation>
    </message>
    <message>
        <source>Ti&amp;mes</source>
        <translation>乘以(&amp;M)</translation>
    </message>
    <message>
        <source>No &amp;end</source>
        <translation>无期限(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Not said</source>
        <translation>未说明(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Becomes</source>
        <translation>对应(&amp;B)</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>is a problem</source>
        <translation>作为问题</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n different words are listed.</source>
        <translation>
            <numerusform>只列出前 %n 个不同的词。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::TemplateChoice</name>
    <message>
        <source>What was found in the templates</source>
        <translation>模板检查结果</translation>
    </message>
    <message>
        <source>The &amp;program&apos;s</source>
        <translation>程序自带的(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Your own in %1</source>
        <translation>%1 中您自己的(&amp;Y)</translation>
    </message>
    <message>
        <source>Choose a &amp;folder of your own…</source>
        <translation>选择自己的文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Put a &amp;copy into a folder, to change it…</source>
        <translation>复制一份到文件夹中修改(&amp;C)…</translation>
    </message>
    <message>
        <source>Read them &amp;again</source>
        <translation>重新读取(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Templates: the program&apos;s</source>
        <translation>模板：程序自带(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Templates: %1</source>
        <translation>模板：%1(&amp;T)</translation>
    </message>
    <message>
        <source>By whose templates the letter is written</source>
        <translation>信函按谁的模板撰写</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>No template is in %1, so the program&apos;s are used. A template is called, for example, objection.en.txt.</source>
        <translation>%1 中没有模板，因此使用程序自带的模板。模板的文件名例如 objection.zh.txt。</translation>
    </message>
    <message>
        <source>Every placeholder is known in %1.</source>
        <translation>%1 中的占位符全部已知。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>For the other letters the program&apos;s templates are used.</source>
        <translation>其他信函使用程序自带的模板。</translation>
    </message>
    <message>
        <source>A folder for the templates</source>
        <translation>存放模板的文件夹</translation>
    </message>
    <message>
        <source>The folder of your templates</source>
        <translation>您的模板所在文件夹</translation>
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
    <name>clearline::ValueSlider</name>
    <message>
        <source>published: %1 to %2</source>
        <translation>公布范围：%1 至 %2</translation>
    </message>
    <message>
        <source>as written: %1</source>
        <translation>原值：%1</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 的值</translation>
    </message>
    <message>
        <source>Move it: score and thresholds move with it; let go, it is one change. Escape takes it back.</source>
        <translation>拖动时得分和门槛随之变化；松开即为一次改动。按 Esc 取消。</translation>
    </message>
</context>
<context>
    <name>clearline::ValuesModel</name>
    <message>
        <source>Word in the file</source>
        <translation>文件中的词</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格数</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>含义</translation>
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
    <name>clearline::VerifyBundleDialog</name>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>O&amp;pen</source>
        <translation>打开(&amp;P)</translation>
    </message>
    <message>
        <source>Show one &amp;line with proof…</source>
        <translation>出示一行及其证明(&amp;L)…</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Whether it holds</source>
        <translation>是否成立</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>核对了什么</translation>
    </message>
    <message>
        <source>&amp;Root that somebody kept</source>
        <translation>有人保存的根(&amp;R)</translation>
    </message>
    <message>
        <source>64 digits, from a letter or a receipt</source>
        <translation>64 位，见信函或凭据</translation>
    </message>
    <message>
        <source>Root that somebody kept</source>
        <translation>有人保存的根</translation>
    </message>
    <message>
        <source>Password of the sealed bundle</source>
        <translation>已封存的包的密码</translation>
    </message>
    <message>
        <source>Checking it</source>
        <translation>正在核对</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Checking every hash, and working it out again…</source>
        <translation>正在核对每个哈希并重新计算…</translation>
    </message>
    <message>
        <source>It is sealed. Its password opens it, here only.</source>
        <translation>它已封存。密码只在这里打开它。</translation>
    </message>
    <message>
        <source>✗ It does not hold.</source>
        <translation>✗ 不成立。</translation>
    </message>
    <message>
        <source>Nothing of it has been read yet.</source>
        <translation>尚未读取其中任何内容。</translation>
    </message>
    <message>
        <source>Without a root nobody can tell whether the bundle was made anew as a whole.</source>
        <translation>没有根，谁也无法判断整个包是否被重新生成。</translation>
    </message>
    <message>
        <source>… not a whole root</source>
        <translation>… 不是完整的根</translation>
    </message>
    <message>
        <source>✗ Another root: it is not that bundle</source>
        <translation>✗ 根不同：不是那一个包</translation>
    </message>
    <message>
        <source>✓ It is the bundle of that root</source>
        <translation>✓ 正是具有该根的包</translation>
    </message>
    <message>
        <source>✗ It is not the bundle of that root.</source>
        <translation>✗ 它不是具有该根的包。</translation>
    </message>
    <message>
        <source>✗ Its hashes hold, but worked out again it does not come out the same.</source>
        <translation>✗ 哈希都成立，但重新计算的结果不同。</translation>
    </message>
    <message>
        <source>✓ All that can be checked holds; not all of it can be.</source>
        <translation>✓ 能核对的都成立；但并非全部都能核对。</translation>
    </message>
    <message>
        <source>✓ It holds: every hash, and worked out again all comes out the same.</source>
        <translation>✓ 成立：每个哈希都成立，重新计算的结果全部相同。</translation>
    </message>
    <message>
        <source>A line shown from a bundle.</source>
        <translation>从包中出示的一行。</translation>
    </message>
    <message>
        <source>Give the root of the bundle: a line proves nothing without a root that somebody kept.</source>
        <translation>请给出包的根：没有有人保存的根，一行什么也证明不了。</translation>
    </message>
</context>
<context>
    <name>clearline::VerifyDialog</name>
    <message>
        <source>&amp;Verify again</source>
        <translation>重新验证(&amp;V)</translation>
    </message>
    <message>
        <source>Show as a &amp;scenario</source>
        <translation>作为情景查看(&amp;S)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Verify %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>Whether it holds</source>
        <translation>是否成立</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>检查了什么</translation>
    </message>
    <message>
        <source>Signed with the &amp;key</source>
        <translation>签名密钥(&amp;K)</translation>
    </message>
    <message>
        <source>its public text, if it must be one key; empty: any, or none</source>
        <translation>如须为某一密钥，填其公钥文本；留空：任意或无</translation>
    </message>
    <message>
        <source>The public key that it must be signed with</source>
        <translation>必须使用的签名公钥</translation>
    </message>
    <message>
        <source>Running it again</source>
        <translation>正在重新运行</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Running it again…</source>
        <translation>正在重新运行…</translation>
    </message>
    <message>
        <source>✕ It cannot be verified.</source>
        <translation>✕ 无法验证。</translation>
    </message>
    <message>
        <source>✓ It holds: run again, it comes out as it says.</source>
        <translation>✓ 成立：重新运行，结果与其所述一致。</translation>
    </message>
    <message>
        <source>✕ It does not hold.</source>
        <translation>✕ 不成立。</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>其内容</translation>
    </message>
    <message>
        <source>Correction %1</source>
        <translation>更正 %1</translation>
    </message>
</context>
<context>
    <name>clearline::WaterfallLinesModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>%1, taken back: %2</source>
        <translation>%1，抵消：%2</translation>
    </message>
</context>
<context>
    <name>clearline::WaterfallModel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>From one to the other</source>
        <translation>从起点到终点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Score after</source>
        <translation>此后得分</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>At the end of %1</source>
        <translation>%1 日终</translation>
    </message>
    <message>
        <source>Opening score</source>
        <translation>起始分</translation>
    </message>
    <message>
        <source>The rulebook changed</source>
        <translation>规则变更</translation>
    </message>
    <message>
        <source>Range of the score</source>
        <translation>得分范围</translation>
    </message>
    <message>
        <source>Direct grading</source>
        <translation>直接定级</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>上下限</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，第 %2 版</translation>
    </message>
    <message>
        <source>%1 → %2 (%3): gains %4, losses %5. Choose a bar to see its lines.</source>
        <translation>%1 → %2（%3）：加分 %4，扣分 %5。选择一条查看其各行。</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>clearline::WaterfallPanel</name>
    <message>
        <source>There is no score here that bars could lead to.</source>
        <translation>这里没有可以分解的得分。</translation>
    </message>
    <message>
        <source>Choose two scenarios that are not the same.</source>
        <translation>请选择两个不同的情景。</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>变动分解</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>两个日期之间</translation>
    </message>
    <message>
        <source>Between two scenarios</source>
        <translation>两个情景之间</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Between what</source>
        <translation>比较范围</translation>
    </message>
    <message>
        <source>f&amp;rom the end of</source>
        <translation>从日终(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;to the end of</source>
        <translation>到日终(&amp;T)</translation>
    </message>
    <message>
        <source>a bar for eac&amp;h</source>
        <translation>分解依据(&amp;H)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日</translation>
    </message>
    <message>
        <source>A bar for each</source>
        <translation>分解依据</translation>
    </message>
    <message>
        <source>From one figure to the other, a bar in each row; Enter leads to the lines of a bar.</source>
        <translation>从起点到终点，每行一条；按回车键转到该条的各行。</translation>
    </message>
    <message>
        <source>Lines of the bar</source>
        <translation>该条的各行</translation>
    </message>
    <message>
        <source>How the score came from one figure to another stands here, in bars that add up.</source>
        <translation>得分如何从一个数变到另一个数，在这里逐条列出，合计相符。</translation>
    </message>
    <message>
        <source>Choose a bar: its lines stand here.</source>
        <translation>请选择一条，其各行列在这里。</translation>
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
    <message>
        <source>A&amp;mend this record…</source>
        <translation>修改此记录(&amp;M)…</translation>
    </message>
    <message>
        <source>See the score as if the record of the selected line said otherwise</source>
        <translation>看看如果所选行的记录是另一种内容，分数会怎样</translation>
    </message>
    <message>
        <source>Add a recor&amp;d…</source>
        <translation>添加一条记录(&amp;D)…</translation>
    </message>
    <message>
        <source>See the score with a record that the files lack</source>
        <translation>看看加上文件中没有的一条记录，分数会怎样</translation>
    </message>
    <message>
        <source>&amp;Working paper…</source>
        <translation>工作底稿(&amp;W)…</translation>
    </message>
    <message>
        <source>Put chosen panels on paper, with the receipt to replay them</source>
        <translation>把所选内容写成底稿，附上可供重新算出的凭据</translation>
    </message>
    <message>
        <source>O&amp;bject…</source>
        <translation>异议(&amp;B)…</translation>
    </message>
    <message>
        <source>Say that the selected line is wrong, and what should be done</source>
        <translation>说明选中的行有误，以及应当怎样处理</translation>
    </message>
    <message>
        <source>Re&amp;pair…</source>
        <translation>信用修复(&amp;P)…</translation>
    </message>
    <message>
        <source>Say that what is behind the selected line has been made good</source>
        <translation>说明选中行所涉事项已经纠正</translation>
    </message>
    <message>
        <source>&amp;Verify a correction…</source>
        <translation>验证更正文件(&amp;V)…</translation>
    </message>
    <message>
        <source>Run a correction file again on what is open, and see whether it holds</source>
        <translation>在当前打开的内容上重新运行更正文件，看其是否成立</translation>
    </message>
    <message>
        <source>Make a &amp;bundle…</source>
        <translation>制作包(&amp;B)…</translation>
    </message>
    <message>
        <source>Hand on records, rulebook, correction, letter and evidence in one file that proves itself</source>
        <translation>用一个能自证的文件交出记录、规则集、更正文件、信函和证据</translation>
    </message>
    <message>
        <source>Verify a b&amp;undle…</source>
        <translation>验证包(&amp;U)…</translation>
    </message>
    <message>
        <source>Check every hash of a bundle, or of a line shown from one, and work it out again</source>
        <translation>核对包或从包中出示的一行的每个哈希，并重新计算</translation>
    </message>
    <message>
        <source>&amp;Show one line with proof…</source>
        <translation>出示一行及其证明(&amp;S)…</translation>
    </message>
    <message>
        <source>Show one line of the bundle that is open, with proof that it belongs to it, and nothing else of it</source>
        <translation>只出示已打开的包中的一行，并证明它属于这个包</translation>
    </message>
</context>
</TS>
