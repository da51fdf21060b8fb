#pragma once
#include <array>
#include <string_view>

namespace gouji::vocab {

/// What the name of a public body ends with.
inline constexpr std::array<std::string_view, 61> body_endings{
    "人民政府", "政府",   "办事处", "委员会", "委",     "局",   "厅",   "办公室", "办",   "中心",   "学院",
    "大学",     "学校",   "中学",   "小学",   "医院",   "公司", "县",   "市",     "区",   "镇",     "乡",
    "街道",     "部",     "处",     "所",     "站",     "支队", "大队", "行署",   "署",   "集团",   "联合会",
    "协会",     "省",     "自治区", "自治州", "州",     "盟",   "旗",   "苏木",   "法院", "检察院", "管委会",
    "卫健委",   "部门",   "馆",     "园",     "社",     "总队", "分局", "银行",   "海关", "总工会", "残联",
    "妇联",     "党校",   "研究院", "电视台", "气象台", "公署"};

/// Names that say nothing without their bearer: bare kinds of body.
inline constexpr std::array<std::string_view, 54> pronouns{
    "政府办公室", "人民政府办公室", "办公室", "党政办", "党政办公室",
    "市区", "县区", "区县", "市县", "乡镇",
    "省政府", "市政府", "县政府", "区政府", "镇政府", "乡政府", "省人民政府", "市人民政府", "县人民政府", "区人民政府", "镇人民政府", "乡人民政府", "人民政府",
    "市", "县", "区", "镇", "乡", "省", "街道", "市局", "县局", "区局", "省局", "县委", "市委", "区委",
    "街道办", "办事处", "街道办事处", "管委会", "管理委员会", "工作委员会", "开发区", "高新区", "经开区",
    "医院", "学校", "大学", "学院", "中学", "小学", "公司", "集团"};

/// What such names and all others for the body that speaks begin with. No place is called so: 本溪 and 全州 are places.
inline constexpr std::array<std::string_view, 43> pronoun_leads{
    "我", "本局", "本县", "本市", "本区", "本镇", "本乡", "本委", "本办", "本厅", "本省", "本街", "本部", "本院", "本校", "本中心", "本单位",
    "本机关", "本级", "本州", "本公司", "本系统", "本辖区", "本馆", "本站", "本所", "本行政", "本地", "本年",
    "全省", "全市", "全县", "全区", "全镇", "全乡", "全局", "全委", "全厅", "全系统", "全街", "全校", "全院", "全体"};

/// What no body's name holds: who speaks of 我局 or 全市 names nobody, and a name is no sentence.
inline constexpr std::array<std::string_view, 20> not_in_body_names{
    "我", "的", "是", "在", "全省", "全市", "全县", "全区", "情况", "本报告", "信息公开",
    "各直属", "各级", "各地", "各部门", "各单位", "各有关", "各县", "各市", "各区"};

/// Words before a body's name in the preamble: 现公布…2017年政府信息公开工作年度报告, 由…编制.
inline constexpr std::array<std::string_view, 22> body_leads{
    "依据", "根据", "按照", "汇总", "围绕", "结合",
    "现公布", "公布", "发布", "现将", "特将", "将", "编制了", "编制", "由", "是", "为", "关于", "现就", "形成", "撰写", "公开"};

/// How the report is called behind its body's name, the longest first: 云溪县教育局|政府信息公开年度报告.
inline constexpr std::array<std::string_view, 4> report_names{
    "政府信息公开工作年度报告", "政府信息公开年度报告", "信息公开工作年度报告", "信息公开年度报告"};

/// What a title says of: the words behind the body's name, also with a character lost.
inline constexpr std::array<std::string_view, 8> disclosure_topics{
    "政府信息", "信息公开", "政务公开", "政务信息", "政府资讯", "资讯公开", "政府信公开", "政府息公开"};

/// Words around the body's name in a title that are not part of it.
inline constexpr std::array<std::string_view, 9> name_leads{"关于", ")", "学年度", "学年", "年度", "\n", "\r", "《", "的"};
inline constexpr std::array<std::string_view, 8> name_tails{"关于", "年度", "\n", "\r", "的", "本级", "(本级)", "(本级机关)"};

/// What ends the name behind 由: 本报告由…编制.
inline constexpr std::array<std::string_view, 14> compiling_words{
    "信息公开领导小组", "政务公开领导小组", "信息公开工作领导小组", "政务公开工作领导小组", "政府信息公开办", "政务公开办",
    "编制", "根据", "按照", "依据", "综合", "负责", "编写", "撰写"};

/// Words before the office that answers questions, and what ends its name: 请与云溪县体育局办公室联系, 请联系:云溪县体育局办公室。
inline constexpr std::array<std::string_view, 9> enquiry_leads{"受理机构为", "请与", "请联系", "请向", "可与", "可向", "直接与", "致电", "欢迎与"};
inline constexpr std::array<std::string_view, 12> enquiry_ends{"联系", "咨询", "反映", "查询", "提出", "索取", "(", "[", ",", "。", ";", "电话"};

/// Offices that answer for the body before them: 请与云溪县体育局办公室联系.
inline constexpr std::array<std::string_view, 8> offices{"党政办公室", "党政综合办公室", "办公室", "党政办", "综合科", "信息公开办", "办公厅", "综合处"};

/// Signs of a place in a body's name: 云溪|县|公安局.
inline constexpr std::array<std::string_view, 9> place_signs{"省", "市", "县", "区", "州", "盟", "旗", "镇", "乡"};

/// Ends of a place whose government reports under its bare name: 青石镇2013年….
inline constexpr std::array<std::string_view, 3> towns{"镇", "乡", "县"};

/// Ends of departments, whose bare name tells no place: 公安局.
inline constexpr std::array<std::string_view, 4> departments{"局", "委员会", "委", "厅"};

/// Ends of bodies whose 办公室 is no body of its own: 云溪县公安局|办公室.
inline constexpr std::array<std::string_view, 5> bodies_with_offices{"局", "厅", "镇人民政府", "乡人民政府", "街道办事处"};

/// Offices that are no body of their own, whatever stands before them: 云溪高新区|党政办公室.
inline constexpr std::array<std::string_view, 4> inner_offices{"党政办公室", "党政综合办公室", "党政办", "综合办公室"};

/// Ends of a body's name that a sentence may go on behind: 市城管执法局立足职能.
inline constexpr std::array<std::string_view, 16> sentence_bodies{
    "局",     "厅",     "委员会",   "人民政府", "办事处", "管委会", "镇", "乡", "街道",
    "卫健委", "发改委", "有限公司", "医院",     "大学",   "学院",   "中学"};

/// Times with which a first sentence begins: 今年以来,云溪县林业局认真….
inline constexpr std::array<std::string_view, 5> time_leads{"今年以来", "一年来", "今年", "近年来", "本年度"};

/// Characters with which a sentence begins that names no body.
inline constexpr std::array<std::string_view, 15> no_name_begins{
    "各", "该", "为", "在", "按", "根据", "依据", "依法", "依照", "依托", "全面", "全力", "全年", "全部", "本报告"};

/// Words by which a clause behind a year announces the report: 2013年度…情况报告如下.
inline constexpr std::array<std::string_view, 4> announcing_words{"情况", "年度报告", "年报", "信息公开工作"};

/// Words by which such a clause cites something else: a title, a link, a path of the site.
inline constexpr std::array<std::string_view, 7> citing_words{"《", "正文", "/", "要点", "通知", "方案", "安排"};

}  // namespace gouji::vocab
