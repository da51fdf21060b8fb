#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

/// A phrase that names the way by which information went out (条例 2019, Articles 23 to 25).
struct ChannelWord {
    std::string_view text;
    Channel channel;
    std::string_view example;
};

inline constexpr std::array channels{
    ChannelWord{"信息公开平台",   Channel::platform,      "通过信息公开平台公开30条"},
    ChannelWord{"政府信息公开平台", Channel::platform,    "政府信息公开平台公开30条"},
    ChannelWord{"政府信息公开专栏", Channel::platform,    "政府信息公开专栏公开30条"},
    ChannelWord{"政府信息公开目录", Channel::platform,    "政府信息公开目录公开30条"},
    ChannelWord{"政府信息公开网", Channel::platform,      "政府信息公开网公开30条"},
    ChannelWord{"政务公开平台",   Channel::platform,      "政务公开平台公开30条"},
    ChannelWord{"政务公开专栏",   Channel::platform,      "政务公开专栏公开30条"},
    ChannelWord{"公开平台",       Channel::platform,      "公开平台发布30条"},
    ChannelWord{"信息公开专栏",   Channel::platform,      "信息公开专栏发布30条"},
    ChannelWord{"公开专栏",       Channel::platform,      "公开专栏发布30条"},
    ChannelWord{"公开专网",       Channel::platform,      "政务公开专网发布30条"},
    ChannelWord{"信息公开网",     Channel::platform,      "信息公开网发布30条"},
    ChannelWord{"信息公开目录",   Channel::platform,      "信息公开目录发布30条"},
    ChannelWord{"管理系统",       Channel::platform,      "信息公开管理系统发布30条"},
    ChannelWord{"网站",           Channel::website,       "本局网站公开30条"},
    ChannelWord{"政府网站",       Channel::website,       "政府网站公开30条"},
    ChannelWord{"门户网站",       Channel::website,       "门户网站公开30条"},
    ChannelWord{"政务网站",       Channel::website,       "政务网站公开30条"},
    ChannelWord{"信息网站",       Channel::website,       "教育信息网站公开30条"},
    ChannelWord{"信息公开网站",   Channel::website,       "信息公开网站发布30条"},
    ChannelWord{"门户网",         Channel::website,       "门户网公开30条"},
    ChannelWord{"政务网",         Channel::website,       "政务网公开30条"},
    ChannelWord{"政府网",         Channel::website,       "政府网公开30条"},
    ChannelWord{"信息网",         Channel::website,       "教育信息网公开30条"},
    ChannelWord{"网页",           Channel::website,       "本局网页公开30条"},
    ChannelWord{"官网",           Channel::website,       "官网公开30条"},
    ChannelWord{"网上公开",       Channel::website,       "网上公开30条"},
    ChannelWord{"公报",           Channel::gazette,       "政府公报公开30条"},
    ChannelWord{"简报",           Channel::bulletin,      "简报公开30条"},
    ChannelWord{"微博",           Channel::weibo,         "政务微博发布30条"},
    ChannelWord{"微信",           Channel::wechat,        "政务微信发布30条"},
    ChannelWord{"微信公众号",     Channel::wechat,        "微信公众号发布30条"},
    ChannelWord{"公众号",         Channel::wechat,        "公众号发布30条"},
    ChannelWord{"订阅号",         Channel::wechat,        "订阅号发布30条"},
    ChannelWord{"微信视频号",     Channel::video_account, "微信视频号发布30条"},
    ChannelWord{"视频号",         Channel::video_account, "视频号发布30条"},
    ChannelWord{"今日头条",       Channel::toutiao,       "今日头条发布30条"},
    ChannelWord{"今日头条号",     Channel::toutiao,       "今日头条号发布30条"},
    ChannelWord{"头条",           Channel::toutiao,       "今日头条发布30条"},
    ChannelWord{"头条号",         Channel::toutiao,       "头条号发布30条"},
    ChannelWord{"抖音",           Channel::douyin,        "抖音发布30条"},
    ChannelWord{"抖音号",         Channel::douyin,        "抖音号发布30条"},
    ChannelWord{"APP",            Channel::app,           "手机APP发布30条"},
    ChannelWord{"客户端",         Channel::app,           "客户端发布30条"},
    ChannelWord{"短信",           Channel::sms,           "手机短信发布30条"},
    ChannelWord{"电视",           Channel::tv,            "电视台播出3次"},
    ChannelWord{"广播",           Channel::radio,         "广播播出3次"},
    ChannelWord{"电台",           Channel::radio,         "电台播出3次"},
    ChannelWord{"报纸",           Channel::newspaper,     "报纸刊登3篇"},
    ChannelWord{"日报",           Channel::newspaper,     "《云溪日报》刊登3篇"},
    ChannelWord{"晚报",           Channel::newspaper,     "《云溪晚报》刊登3篇"},
    ChannelWord{"报刊",           Channel::newspaper,     "报刊刊登3篇"},
    ChannelWord{"公开栏",         Channel::noticeboard,   "公开栏公开3次"},
    ChannelWord{"公示栏",         Channel::noticeboard,   "公示栏公开3次"},
    ChannelWord{"宣传栏",         Channel::noticeboard,   "宣传栏公开3次"},
    ChannelWord{"公告栏",         Channel::noticeboard,   "公告栏公开3次"},
    ChannelWord{"揭示板",         Channel::noticeboard,   "政务公开揭示板公开3次"},
    ChannelWord{"公示牌",         Channel::noticeboard,   "公示牌公开3次"},
    ChannelWord{"显示屏",         Channel::screen,        "电子显示屏发布3条"},
    ChannelWord{"电子屏",         Channel::screen,        "电子屏发布3条"},
    ChannelWord{"大屏幕",         Channel::screen,        "大屏幕发布3条"},
    ChannelWord{"LED屏",          Channel::screen,        "LED屏发布3条"},
    ChannelWord{"查阅点",         Channel::reading_point, "查阅点提供3件"},
    ChannelWord{"查阅场所",       Channel::reading_point, "查阅场所提供3件"},
    ChannelWord{"档案馆",         Channel::reading_point, "档案馆移送3件"},
    ChannelWord{"图书馆",         Channel::reading_point, "图书馆移送3件"},
    ChannelWord{"新闻发布会",     Channel::press,         "新闻发布会公开3条"},
    ChannelWord{"热线",           Channel::hotline,       "热线公开3条"},
    ChannelWord{"新媒体",         Channel::new_media,     "政务新媒体发布30条"},
    ChannelWord{"政务新媒体",     Channel::new_media,     "政务新媒体发布30条"},
    ChannelWord{"其他方式",       Channel::other,         "其他方式公开30条"},
    ChannelWord{"其它方式",       Channel::other,         "其它方式公开30条"},
    ChannelWord{"其他形式",       Channel::other,         "其他形式公开30条"},
    ChannelWord{"其它形式",       Channel::other,         "其它形式公开30条"},
    ChannelWord{"其他渠道",       Channel::other,         "其他渠道公开30条"},
    ChannelWord{"其它渠道",       Channel::other,         "其它渠道公开30条"},
    ChannelWord{"其他途径",       Channel::other,         "其他途径公开30条"},
    ChannelWord{"其它途径",       Channel::other,         "其它途径公开30条"},
    ChannelWord{"知晓的方式",     Channel::other,         "其它便于公众知晓的方式公开30条"},
};

}  // namespace gouji::vocab
