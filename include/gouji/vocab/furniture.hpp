#pragma once
#include <array>
#include <string_view>

// Words of the page around a report: numbers on their lines count nothing that the report states.
namespace gouji::vocab {

// clang-format off

/// Lines of a document host: it cuts the text into pages and begins each with a number (2、到 251460 人次).
inline constexpr std::array<std::string_view, 4> document_host_words{
    "由会员分享", "页珍藏版", "可在线阅读", "文库上搜索"};

/// Lines of the site's head and foot, and of what Word puts before a text that was pasted from it: Normal 0 7.8 磅 0 2
/// false false false EN-US ZH-CN X-NONE.
inline constexpr std::array<std::string_view, 39> furniture_words{
    "版权所有", "主办单位", "主办:", "承办单位", "承办:", "ICP备", "网站标识码", "公安备", "公网安备", "技术支持", "Copyright", "copyright", "扫一扫", "打印本页",
    "关闭窗口", "设为首页", "加入收藏", "当前位置", "您的位置", "所在位置", "您现在的位置", "上一篇", "下一篇", "网站地图", "联系我们", "位访问者", "备案号",
    "返回顶部", "无障碍", "位置:", "首页>", "首页 >", "首页»", "首页 »", "首页›", "首页 ›",
    "X-NONE", "MsoNormal", "MicrosoftInternetExplorer"};
// clang-format on

}  // namespace gouji::vocab
