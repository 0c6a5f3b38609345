<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartFacts</name>
    <message>
        <source>above %1</source>
        <translation>高于 %1</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>达到 %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>不高于 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1 止</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of line: rule</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ChartSummary</name>
    <message>
        <source>whether %1 is not known</source>
        <translation>是否%1尚不可知</translation>
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
        <translation>%1至%2的分数变化：起始 %3，最低 %4（%5），最高 %6（%7），现为 %8。</translation>
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
        <source> Without the scenario's changes it is %1 now.</source>
        <comment>begins with a space</comment>
        <translation>不计方案的改动，现为 %1。</translation>
    </message>
    <message>
        <source> Official scores shown: %1, of which %2 differ from this calculation.</source>
        <comment>begins with a space</comment>
        <translation>图中官方分数 %1 个，其中 %2 个与本计算不同。</translation>
    </message>
    <message>
        <source>The score history appears here.
Open a file, or a sample, to see every change of the score.</source>
        <translation>分数变化显示在这里。
打开文件或示例，即可看到分数的每一次变动。</translation>
    </message>
    <message>
        <source>This scheme gives no score, so there is no score history.
The ledger below shows what it does give.</source>
        <translation>该制度不打分，因此没有分数变化。
下方明细列出它所给出的内容。</translation>
    </message>
    <message>
        <source>This subject is not scored under the scheme.
The ledger's silent records say why.</source>
        <translation>该主体不在本制度的评分范围内。
未计分的记录中说明了原因。</translation>
    </message>
    <message>
        <source>No score yet on the chosen day.
Choose an as-of date on or after the day the scheme opened.</source>
        <translation>所选日期尚无分数。
请选择制度开始之日或之后的日期。</translation>
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
        <translation>事由</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>机关</translation>
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
        <translation>总分</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Crossed</source>
        <translation>越过门槛</translation>
    </message>
</context>
<context>
    <name>LedgerLine</name>
    <message>
        <source>now %1 (%2)</source>
        <translation>现已%1（%2）</translation>
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
        <translation>上限</translation>
    </message>
    <message>
        <source>Limit of the scale</source>
        <translation>分数范围</translation>
    </message>
    <message>
        <source>Direct grade</source>
        <translation>直接定级</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>取整</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已用</translation>
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
    <name>ScoreHistory</name>
    <message>
        <source>%1 now</source>
        <translation>现为 %1</translation>
    </message>
    <message>
        <source>with the scenario's changes</source>
        <translation>按方案</translation>
    </message>
    <message>
        <source>without</source>
        <translation>不计改动</translation>
    </message>
    <message>
        <source>official score, the same</source>
        <translation>官方分数，一致</translation>
    </message>
    <message>
        <source>official score, different</source>
        <translation>官方分数，不一致</translation>
    </message>
</context>
<context>
    <name>clearline::ChartPane</name>
    <message>
        <source>Score history</source>
        <translation>分数变化</translation>
    </message>
    <message>
        <source>The score day by day. Wheel or + and − to zoom, drag or arrow keys to move, 0 to see all. Up and down walk from change to change, Enter opens the line.</source>
        <translation>逐日的分数。滚轮或 + − 缩放，拖动或方向键移动，0 显示全部。上下键逐次查看变动，回车打开该行。</translation>
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
        <translation>词语、数字或文号</translation>
    </message>
    <message>
        <source>Find in the ledger</source>
        <translation>在明细中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Previous found row</source>
        <translation>上一个结果</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个 (F3)</translation>
    </message>
    <message>
        <source>Next found row</source>
        <translation>下一个结果</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
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
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>clearline::HistoryCanvas</name>
    <message>
        <source>%1: %2</source>
        <comment>date: score</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>points, cause</comment>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changes on this day</source>
        <translation>
            <numerusform>当天共 %n 次变动</numerusform>
        </translation>
    </message>
    <message>
        <source>without the changes: %1</source>
        <translation>不计改动：%1</translation>
    </message>
    <message>
        <source>official on %1: %2</source>
        <translation>%1 官方分数：%2</translation>
    </message>
    <message>
        <source>%1 (%2 from this calculation)</source>
        <translation>%1（与本计算相差 %2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a reading</comment>
        <translation>，</translation>
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
        <translation>%1，该笔的第 %2 行</translation>
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
        <translation>未越过门槛</translation>
    </message>
    <message>
        <source>A value that this line needs is missing, so it counts 0.</source>
        <translation>该行所需的数值缺失，按 0 计。</translation>
    </message>
    <message>
        <source>The number is published by the authority.</source>
        <translation>该数值由主管部门公布。</translation>
    </message>
    <message>
        <source>The number is reported by others, not published by the authority.</source>
        <translation>该数值见于他方报道，主管部门未公布。</translation>
    </message>
    <message>
        <source>The number is assumed: no source gives it.</source>
        <translation>该数值为假定：没有来源给出。</translation>
    </message>
    <message>
        <source>The number was changed in this scenario.</source>
        <translation>该数值在本方案中被改动。</translation>
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
            <numerusform>共 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter on: %1 of %2 entries shown</source>
        <translation>筛选中：显示 %2 笔中的 %1 笔</translation>
    </message>
    <message>
        <source>; the selected line is not among them</source>
        <translation>；所选的行不在其中</translation>
    </message>
    <message>
        <source>Every change of the score stands here, line by line.
Open a file, or a sample, to see it.</source>
        <translation>分数的每一次变动逐行列在这里。
打开文件或示例即可查看。</translation>
    </message>
    <message>
        <source>No entry fits the filter.
“Clear all” shows every entry again.</source>
        <translation>没有符合筛选的条目。
点“全部清除”可重新显示所有条目。</translation>
    </message>
    <message>
        <source>Nothing changes the score under this scheme on the chosen day.</source>
        <translation>在所选日期，该制度下没有任何分数变动。</translation>
    </message>
    <message>
        <source>As they fit</source>
        <translation>按宽度自动</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Every change of the score, one entry a row. Space unfolds an entry into its lines.</source>
        <translation>分数的每一次变动，一笔一行。空格键展开该笔的各行。</translation>
    </message>
    <message>
        <source>Filter: only rows with these words</source>
        <translation>筛选：只显示含这些词的行</translation>
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
        <source>All entries</source>
        <translation>全部条目</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>减分</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Thresholds crossed</source>
        <translation>越过门槛</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择要显示的列</translation>
    </message>
    <message>
        <source>&amp;Clear all</source>
        <translation>全部清除(&amp;C)</translation>
    </message>
</context>
</TS>
