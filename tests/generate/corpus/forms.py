"""The statutory forms as they are printed: labels of rows and columns, from the official templates.

国办公开办函〔2021〕30号 (standard-2021), 国办公开办函〔2019〕60号 (standard-2019), 国办发〔2014〕32号 (statistics-2014).
"""

# ---- applications: 收到和处理政府信息公开申请情况 ----

APPLICANTS = [
    ("natural_person", "自然人"), ("business", "商业企业"), ("research", "科研机构"),
    ("public_interest", "社会公益组织"), ("legal_service", "法律服务机构"), ("other", "其他"), ("total", "总计"),
]
APPLICANT_COLUMNS = [c for c, _ in APPLICANTS]
BALANCE_NOTE = "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)"
RECEIVED = ("received", "一、本年新收政府信息公开申请数量")
CARRIED_IN = ("carried_in", "二、上年结转政府信息公开申请数量")
CARRIED_OUT = ("carried_out", "四、结转下年度继续办理")
RESULTS = "三、本年度办理结果"

# Groups of outcome rows: label of the group or None, [(row, label)].
OUTCOMES_2021 = [
    (None, [("granted", "(一)予以公开")]),
    (None, [("partial", "(二)部分公开(区分处理的,只计这一情形,不计其他情形)")]),
    ("(三)不予公开", [
        ("denied.state_secret", "1.属于国家秘密"),
        ("denied.law_forbids", "2.其他法律行政法规禁止公开"),
        ("denied.security_stability", "3.危及“三安全一稳定”"),
        ("denied.third_party", "4.保护第三方合法权益"),
        ("denied.internal_affairs", "5.属于三类内部事务信息"),
        ("denied.process", "6.属于四类过程性信息"),
        ("denied.enforcement_file", "7.属于行政执法案卷"),
        ("denied.administrative_query", "8.属于行政查询事项")]),
    ("(四)无法提供", [
        ("unavailable.not_held", "1.本机关不掌握相关政府信息"),
        ("unavailable.needs_creation", "2.没有现成信息需要另行制作"),
        ("unavailable.still_unclear", "3.补正后申请内容仍不明确")]),
    ("(五)不予处理", [
        ("not_processed.petition", "1.信访举报投诉类申请"),
        ("not_processed.repeated", "2.重复申请"),
        ("not_processed.publication", "3.要求提供公开出版物"),
        ("not_processed.excessive", "4.无正当理由大量反复申请"),
        ("not_processed.confirm_reissue", "5.要求行政机关确认或重新出具已获取信息")]),
    ("(六)其他处理", [
        ("other.correction_overdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        ("other.fee_overdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
        ("other.other", "3.其他")]),
]
OUTCOMES_2019 = OUTCOMES_2021[:-1] + [(None, [("other", "(六)其他处理")])]
TOTAL = ("total", "(七)总计")


def outcome_rows(form):
    groups = OUTCOMES_2021 if form == "standard-2021" else OUTCOMES_2019
    return [row for _, rows in groups for row, _ in rows]


# ---- remedies: 政府信息公开行政复议、行政诉讼情况 ----

REMEDY_COLUMNS = [("upheld", "结果维持"), ("corrected", "结果纠正"), ("other", "其他结果"),
                  ("pending", "尚未审结"), ("total", "总计")]
REMEDY_ROWS = ["reconsideration", "lawsuit.direct", "lawsuit.after_reconsideration"]
RECONSIDERATION, LAWSUIT = "行政复议", "行政诉讼"
DIRECT, AFTER = "未经复议直接起诉", "复议后起诉"

# ---- disclosure: 主动公开政府信息情况 ----

# Blocks: article, [(column, label)], [(row, label)].
DISCLOSURE_2021 = [
    ("第二十条第(一)项", [("made", "本年制发件数"), ("abolished", "本年废止件数"), ("in_force", "现行有效件数")],
     [("regulations", "规章"), ("normative_documents", "行政规范性文件")]),
    ("第二十条第(五)项", [("decisions", "本年处理决定数量")], [("licences", "行政许可")]),
    ("第二十条第(六)项", [("decisions", "本年处理决定数量")], [("penalties", "行政处罚"), ("coercion", "行政强制")]),
    ("第二十条第(八)项", [("amount", "本年收费金额(单位:万元)")], [("fees", "行政事业性收费")]),
]
DISCLOSURE_2019 = [
    ("第二十条第(一)项", [("made", "本年新制作数量"), ("newly_published", "本年新公开数量"), ("published_total", "对外公开总数量")],
     [("regulations", "规章"), ("normative_documents", "规范性文件")]),
    ("第二十条第(五)项", [("previous_items", "上一年项目数量"), ("change", "本年增/减"), ("decisions", "处理决定数量")],
     [("licences", "行政许可"), ("other_services", "其他对外管理服务事项")]),
    ("第二十条第(六)项", [("previous_items", "上一年项目数量"), ("change", "本年增/减"), ("decisions", "处理决定数量")],
     [("penalties", "行政处罚"), ("coercion", "行政强制")]),
    ("第二十条第(八)项", [("previous_items", "上一年项目数量"), ("change", "本年增/减")], [("fees", "行政事业性收费")]),
    ("第二十条第(九)项", [("items", "采购项目数量"), ("amount", "采购总金额")], [("procurement", "政府集中采购")]),
]
DISCLOSURE = {"standard-2021": DISCLOSURE_2021, "standard-2019": DISCLOSURE_2019}
INFORMATION = "信息内容"

# ---- statistics: 政府信息公开情况统计表 ----

# (row or None for a heading, label, unit)
STATISTICS = [
    (None, "一、主动公开情况", "——"),
    ("disclosed", "(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)", "条"),
    ("disclosed.normative", "其中:主动公开规范性文件数", "条"),
    ("normative_made", "制发规范性文件总数", "件"),
    (None, "(二)通过不同渠道和方式公开政府信息的情况", "——"),
    ("channel.gazette", "1.政府公报公开政府信息数", "条"),
    ("channel.website", "2.政府网站公开政府信息数", "条"),
    ("channel.weibo", "3.政务微博公开政府信息数", "条"),
    ("channel.wechat", "4.政务微信公开政府信息数", "条"),
    ("channel.other", "5.其他方式公开政府信息数", "条"),
    (None, "二、回应解读情况", "——"),
    ("responses", "(一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)", "次"),
    (None, "(二)通过不同渠道和方式回应解读的情况", "——"),
    ("press_events", "1.参加或举办新闻发布会总次数", "次"),
    ("press_events.principal", "其中:主要负责同志参加新闻发布会次数", "次"),
    ("interviews", "2.政府网站在线访谈次数", "次"),
    ("interviews.principal", "其中:主要负责同志参加政府网站在线访谈次数", "次"),
    ("interpretations", "3.政策解读稿件发布数", "篇"),
    ("responses.new_media", "4.微博微信回应事件数", "次"),
    ("responses.other", "5.其他方式回应事件数", "次"),
    (None, "三、依申请公开情况", "——"),
    ("received", "(一)收到申请数", "件"),
    ("received.in_person", "1.当面申请数", "件"),
    ("received.fax", "2.传真申请数", "件"),
    ("received.online", "3.网络申请数", "件"),
    ("received.letter", "4.信函申请数", "件"),
    ("closed", "(二)申请办结数", "件"),
    ("closed.on_time", "1.按时办结数", "件"),
    ("closed.extended", "2.延期办结数", "件"),
    ("answered", "(三)申请答复数", "件"),
    ("answered.already_public", "1.属于已主动公开范围数", "件"),
    ("answered.granted", "2.同意公开答复数", "件"),
    ("answered.partial", "3.同意部分公开答复数", "件"),
    ("answered.denied", "4.不同意公开答复数", "件"),
    ("answered.denied.state_secret", "其中:涉及国家秘密", "件"),
    ("answered.denied.trade_secret", "涉及商业秘密", "件"),
    ("answered.denied.privacy", "涉及个人隐私", "件"),
    ("answered.denied.security_stability", "危及国家安全、公共安全、经济安全和社会稳定", "件"),
    ("answered.denied.not_government_information", "不是《条例》所指政府信息", "件"),
    ("answered.denied.law_other", "法律法规规定的其他情形", "件"),
    ("answered.not_this_body", "5.不属于本行政机关公开数", "件"),
    ("answered.not_exist", "6.申请信息不存在数", "件"),
    ("answered.needs_correction", "7.告知作出更改补充数", "件"),
    ("answered.other_route", "8.告知通过其他途径办理数", "件"),
    ("reconsideration", "四、行政复议数量", "件"),
    ("reconsideration.upheld", "(一)维持具体行政行为数", "件"),
    ("reconsideration.corrected", "(二)被依法纠错数", "件"),
    ("reconsideration.other", "(三)其他情形数", "件"),
    ("lawsuit", "五、行政诉讼数量", "件"),
    ("lawsuit.upheld", "(一)维持具体行政行为或者驳回原告诉讼请求数", "件"),
    ("lawsuit.corrected", "(二)被依法纠错数", "件"),
    ("lawsuit.other", "(三)其他情形数", "件"),
    ("complaints", "六、举报投诉数量", "件"),
    ("fees_collected", "七、依申请公开信息收取的费用", "万元"),
    (None, "八、机构建设和保障经费情况", "——"),
    ("offices", "(一)政府信息公开工作专门机构数", "个"),
    ("reading_points", "(二)设置政府信息公开查阅点数", "个"),
    ("staff", "(三)从事政府信息公开工作人员数", "人"),
    ("staff.full_time", "1.专职人员数(不包括政府公报及政府网站工作人员数)", "人"),
    ("staff.part_time", "2.兼职人员数", "人"),
    ("funding", "(四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)", "万元"),
    (None, "九、政府信息公开会议和培训情况", "——"),
    ("meetings", "(一)召开政府信息公开工作会议或专题会议数", "次"),
    ("training_sessions", "(二)举办各类培训班数", "次"),
    ("trainees", "(三)接受培训人员数", "人次"),
]

# Rows that local variants add; kept under `x:` and their label.
LOCAL_STATISTICS = [
    ("received", "5.其他形式申请数", "件"),
    ("disclosed.normative", "全文电子化的主动公开信息数", "条"),
    ("trainees", "(四)编制政府信息公开指南数", "份"),
    ("channel.other", "6.手机短信公开政府信息数", "条"),
]

# Rows whose whole is the sum of the rows below it.
STATISTICS_SUMS = {
    "received": ["in_person", "fax", "online", "letter"],
    "closed": ["on_time", "extended"],
    "answered": ["already_public", "granted", "partial", "denied", "not_this_body", "not_exist", "needs_correction", "other_route"],
    "answered.denied": ["state_secret", "trade_secret", "privacy", "security_stability", "not_government_information", "law_other"],
    "reconsideration": ["upheld", "corrected", "other"],
    "lawsuit": ["upheld", "corrected", "other"],
    "staff": ["full_time", "part_time"],
}
