"""The invented cases behind the samples: what happened, in plain values, whatever a table writes them as. All bodies,
people and firms are invented; divisions 99xxxx do not exist; identifiers have right check digits unless said otherwise."""
CODES = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(start):
    """A credit identifier of 15 given characters: organisation check and check are added."""
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    value = lambda c: int(c) if c.isdigit() else ord(c) - 55
    rest = 11 - sum(w * value(c) for w, c in zip(weights, start[8:16])) % 11
    start += {10: "X", 11: "0"}.get(rest, str(rest))
    total = sum(CODES.index(c) * pow(3, i, 31) for i, c in enumerate(start))
    return start + CODES[(31 - total % 31) % 31]


def body(number):
    return credit_code("11990100" + f"MB0{number:05d}")


MARKET = ("海州市市场监督管理局", body(101))
TRAFFIC = ("海州市交通运输局", body(102))
ECOLOGY = ("海州市生态环境局", body(103))
LABOUR = ("海州市人力资源和社会保障局", body(104))
CREDIT = ("海州市公共信用信息中心", body(105))

QINGDAI = dict(name="青黛纺织有限公司", code="91990100MA00TE5T29", rep=("谭以南", "990101198001010014"))
YUNFAN = dict(name="云帆物流有限公司", code="91990200MAFAKE019E", rep=("骆青禾", "990102199202290025"))
SHILIU = dict(name="石榴餐饮有限公司", code="91990100MA00004960", rep=("顾知秋", ""))
BAITA = dict(name="白塔建材有限公司", code="91990100MA000012XY", rep=("沈闻笛", "99010119850101007X"))
QINGCHUAN = dict(name="海州市晴川养老服务中心", code="52990500MJDEM00148", rep=("", ""))

# Penalties of entities. Amounts in yuan; until: None says nothing, "" is no end.
PENALTIES = [
    dict(firm=QINGDAI, doc="海市监处罚〔2019〕31号", kind="penalty.fine", category="罚款", violation_type="违反产品质量法",
         violation="销售不合格产品", basis="产品质量法第四十九条", content="罚款15000元", fine="15000", taken="", licence="",
         decided="2019-07-09", valid="2022-07-08", public="2020-07-09", by=MARKET, note=""),
    dict(firm=YUNFAN, doc="海交罚〔2019〕112号", kind="penalty.fine", category="罚款", violation_type="超限运输",
         violation="货车超限运输，超重3.2吨", basis="公路法第七十六条", content="罚款3200元", fine="3200", taken="", licence="",
         decided="2019-08-20", valid="", public="2020-08-20", by=TRAFFIC, note=""),
    dict(firm=SHILIU, doc="海市监处罚〔2019〕57号", kind="penalty.confiscation", category="没收违法所得",
         violation_type="违反食品安全法", violation="未按规定保存进货凭证", basis="食品安全法第一百二十六条",
         content="没收违法所得812.34元", fine="", taken="812.34", licence="", decided="2019-11-30", valid="2020-11-29",
         public="2020-11-30", by=MARKET, note="已缴清"),
    dict(firm=BAITA, doc="海环罚〔2020〕8号", kind="penalty.business-suspended", category="责令停产停业",
         violation_type="违反大气污染防治法", violation="未采取有效抑尘措施", basis="大气污染防治法第一百一十七条",
         content="责令停业整治", fine="", taken="", licence="", decided="2020-02-29", valid="2023-02-28", public="",
         by=ECOLOGY, note=""),
    dict(firm=QINGDAI, doc="海人社罚〔2020〕19号", kind="penalty.warning", category="警告", violation_type="拖欠工资",
         violation="逾期支付工资", basis="劳动保障监察条例第二十六条", content="警告", fine="", taken="", licence="",
         decided="2020-06-01", valid="2021-05-31", public="2020-12-01", by=LABOUR, note="涉及“三名”员工,已整改"),
    dict(firm=YUNFAN, doc="海交罚〔2020〕301号", kind="penalty.general", category="罚款、暂扣许可证",
         violation_type="超限运输", violation="一年内违法超限运输多次", basis="公路安全保护条例第六十六条",
         content="罚款20000.5元，暂扣道路运输许可证", fine="20000.5", taken="", licence="道路运输许可证 海交运管许可字990200号",
         decided="2020-09-15", valid="2023-09-14", public="2021-09-15", by=TRAFFIC, note=""),
    dict(firm=QINGCHUAN, doc="海市监处罚〔2021〕3号", kind="penalty.criticism", category="通报批评",
         violation_type="价格违法", violation="未明码标价", basis="价格法第四十二条", content="通报批评", fine="", taken="",
         licence="", decided="2021-03-18", valid="2022-03-17", public="2021-06-18", by=MARKET, note=""),
]

TAN = dict(name="谭以南", code="990101198001010014")
LUO = dict(name="骆青禾", code="990102199202290025")
GU = dict(name="顾知秋", code="990201199912312005")
SHEN = dict(name="沈闻笛", code="99010119850101007X")

PERSON_PENALTIES = [
    dict(person=TAN, doc="海公交决〔2021〕990101-0001号", kind="penalty.fine", category="罚款", violation_type="违反道路交通安全法",
         violation="驾驶机动车违反道路交通信号灯通行", basis="道路交通安全法第九十条", content="罚款200元", fine="200", taken="",
         licence="", decided="2021-01-05", valid="2022-01-04", public="2021-04-05", by=TRAFFIC, note=""),
    dict(person=LUO, doc="海市监处罚〔2021〕12号", kind="penalty.general", category="警告、罚款", violation_type="无照经营",
         violation="未取得营业执照从事经营", basis="市场主体登记管理条例第四十三条", content="警告，罚款1234.5元", fine="1234.5",
         taken="", licence="", decided="2021-02-28", valid="", public="2021-08-28", by=MARKET, note=""),
    dict(person=GU, doc="海环罚〔2021〕40号", kind="penalty.warning", category="警告", violation_type="噪声扰民",
         violation="夜间施工噪声", basis="噪声污染防治法第八十二条", content="警告", fine="", taken="", licence="",
         decided="2021-05-17", valid="2022-05-16", public="2021-08-17", by=ECOLOGY, note=""),
    dict(person=SHEN, doc="海公交决〔2021〕990101-0977号", kind="penalty.licence", category="暂扣许可证",
         violation_type="违反道路交通安全法", violation="驾驶证记满12分", basis="道路交通安全法第二十四条",
         content="暂扣机动车驾驶证", fine="", taken="", licence="机动车驾驶证 990101198501", decided="2021-12-31",
         valid="2022-12-30", public="2022-03-31", by=TRAFFIC, note=""),
    dict(person=TAN, doc="海市监处罚〔2022〕5号", kind="penalty.confiscation", category="没收非法财物",
         violation_type="侵犯商标专用权", violation="销售侵权商品", basis="商标法第六十条", content="没收侵权商品", fine="",
         taken="0.5", licence="", decided="2022-02-10", valid="2023-02-09", public="2022-08-10", by=MARKET, note=""),
]

LICENCES = [
    dict(firm=QINGDAI, person=TAN, paper="准予行政许可决定书", doc="海行审许〔2020〕101号", category="普通", name="排污许可证",
         number="990100-PW-0007", content="排放工业废水", decided="2020-03-02", since="2020-03-02", until="2023-03-01",
         by=ECOLOGY, state="有效", note=""),
    dict(firm=YUNFAN, person=LUO, paper="准予行政许可决定书", doc="海行审许〔2020〕164号", category="普通", name="道路运输经营许可证",
         number="海交运管许可字990200号", content="道路普通货物运输", decided="2020-04-30", since="2020-05-01", until="",
         by=TRAFFIC, state="有效", note=""),
    dict(firm=SHILIU, person=GU, paper="食品经营许可决定书", doc="海市监许〔2021〕77号", category="核准", name="食品经营许可证",
         number="JY29901000001", content="热食类食品制售", decided="2021-06-18", since="2021-06-18", until="2026-06-17",
         by=MARKET, state="注销", note="住所变更"),
]

RED = [
    dict(name=QINGDAI["name"], code=QINGDAI["code"], year="2020", doc="海信办〔2021〕6号", decided="2021-01-20",
         by="海州市公共信用信息中心", until="2022-01-19", note=""),
    dict(name=QINGCHUAN["name"], code=QINGCHUAN["code"], year="2020", doc="海信办〔2021〕6号", decided="2021-01-20",
         by="海州市公共信用信息中心", until="2022-01-19", note="连续两年"),
    dict(name=GU["name"], code=GU["code"], year="2020", doc="海志联〔2021〕2号", decided="2021-03-05", by="海州市志愿者联合会",
         until="", note=""),
]

BLACK = [
    dict(name=BAITA["name"], code=BAITA["code"], doc="（2021）海执0410号", court="海州市人民法院", region="海州市",
         basis="（2020）海民初0988号", published="2021-04-06", filed="2021-02-25", until="2023-04-05", note=""),
    dict(name=SHEN["name"], code=SHEN["code"], doc="（2021）海执0533号", court="海州市临江区人民法院", region="临江区",
         basis="（2020）临民初0102号", published="2021-05-12", filed="2021-03-30", until="", note="已查控房产"),
]

DEFAULTERS = [
    dict(name="沈闻笛", card="9901**********007X", sex="男", age="36", party="自然人", kind="court.defaulter",
         ground="有履行能力而拒不履行生效法律文书确定义务", doc="（2021）海执0601号", court="海州市人民法院", region="海州市",
         basis="（2020）海民初1200号", basis_by="海州市人民法院", duty="偿还借款本金50000元及利息", done="全部未履行",
         part="", rest="", filed="2021-02-01", published="2021-03-15"),
    dict(name="白塔建材有限公司", card="91990100MA000012XY", sex="", age="0", party="法人或其他组织",
         kind="court.defaulter-unreported", ground="违反财产报告制度", doc="（2021）海执0602号", court="海州市人民法院",
         region="海州市", basis="（2020）海商初0077号", basis_by="海州市人民法院", duty="支付货款120000元", done="部分未履行",
         part="支付30000元", rest="90000元", filed="2021-02-03", published="2021-03-16"),
    dict(name="沈闻笛", card="9902**********1234", sex="女", age="51", party="自然人", kind="court.defaulter-spending",
         ground="违反限制消费令", doc="（2021）临执0044号", court="海州市临江区人民法院", region="临江区",
         basis="（2019）临民初0610号", basis_by="海州市临江区人民法院", duty="交付房屋", done="全部未履行", part="", rest="",
         filed="2021-01-11", published="2021-03-20"),
]

SCORES = [("骆青禾", "990102199202290025", "2020-12-31", "683"), ("骆青禾", "990102199202290025", "2021-03-31", "668.5"),
          ("谭以南", "990101198001010014", "2020-12-31", "701")]
LINES = [("骆青禾", "990102199202290025", "2021-01-15", "志愿服务满20小时", "5", "688", ""),
         ("骆青禾", "990102199202290025", "2021-03-02", "无照经营被处罚", "-20", "668", "海市监处罚〔2021〕12号"),
         ("骆青禾", "990102199202290025", "2021-03-31", "无偿献血", "0.5", "668.5", "")]
