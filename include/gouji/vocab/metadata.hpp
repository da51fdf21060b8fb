#pragma once
#include <array>
#include <string_view>

#include "gouji/value/names.hpp"

namespace gouji::vocab {

/// A label of the metadata block (GB/T 7713-like 公文类 blocks of government web sites, Article 18 of the 2019
/// Regulation). `text` is without the blanks that pages put inside (索 引 号).
struct MetadataLabel {
    std::string_view text;
    MetadataField field;
    bool furniture = false;  ///< a control of the page (字体, 打印): ends the value before it and is not kept
};

// clang-format off
inline constexpr std::array metadata_labels{
    MetadataLabel{"索引号", MetadataField::index_number},     MetadataLabel{"索取号", MetadataField::index_number},
    MetadataLabel{"信息索引号", MetadataField::index_number}, MetadataLabel{"信息索取号", MetadataField::index_number},
    MetadataLabel{"公开索引号", MetadataField::index_number}, MetadataLabel{"信息编号", MetadataField::index_number},
    MetadataLabel{"文号", MetadataField::document_number},    MetadataLabel{"发文字号", MetadataField::document_number},
    MetadataLabel{"文件编号", MetadataField::document_number}, MetadataLabel{"公文文号", MetadataField::document_number},
    MetadataLabel{"文件号", MetadataField::document_number},  MetadataLabel{"备注/文号", MetadataField::document_number},
    MetadataLabel{"发文文号", MetadataField::document_number},
    MetadataLabel{"生成日期", MetadataField::generated_on},   MetadataLabel{"成文日期", MetadataField::generated_on},
    MetadataLabel{"产生日期", MetadataField::generated_on},   MetadataLabel{"成文时间", MetadataField::generated_on},
    MetadataLabel{"生成时间", MetadataField::generated_on},   MetadataLabel{"发文日期", MetadataField::generated_on},
    MetadataLabel{"公文生成日期", MetadataField::generated_on}, MetadataLabel{"公文生成时间", MetadataField::generated_on},
    MetadataLabel{"填报日期", MetadataField::generated_on},   MetadataLabel{"编制日期", MetadataField::generated_on},
    MetadataLabel{"发布时间", MetadataField::published_on},   MetadataLabel{"发布日期", MetadataField::published_on},
    MetadataLabel{"公开日期", MetadataField::published_on},   MetadataLabel{"公开时间", MetadataField::published_on},
    MetadataLabel{"公布日期", MetadataField::published_on},   MetadataLabel{"发表时间", MetadataField::published_on},
    MetadataLabel{"更新时间", MetadataField::published_on},   MetadataLabel{"信息时间", MetadataField::published_on},
    MetadataLabel{"录入时间", MetadataField::published_on},   MetadataLabel{"添加时间", MetadataField::published_on},
    MetadataLabel{"更新日期", MetadataField::published_on},   MetadataLabel{"公布时间", MetadataField::published_on},
    MetadataLabel{"信息提供日期", MetadataField::published_on}, MetadataLabel{"发表日期", MetadataField::published_on},
    MetadataLabel{"信息发布日期", MetadataField::published_on}, MetadataLabel{"信息发布时间", MetadataField::published_on},
    MetadataLabel{"发稿时间", MetadataField::published_on},   MetadataLabel{"上传时间", MetadataField::published_on},
    MetadataLabel{"发布于", MetadataField::published_on},     MetadataLabel{"日期", MetadataField::published_on},
    MetadataLabel{"时间", MetadataField::published_on},       MetadataLabel{"发文时间", MetadataField::generated_on},
    MetadataLabel{"发布机构", MetadataField::publisher},      MetadataLabel{"发文机关", MetadataField::publisher},
    MetadataLabel{"发布单位", MetadataField::publisher},      MetadataLabel{"公开机构", MetadataField::publisher},
    MetadataLabel{"发文单位", MetadataField::publisher},      MetadataLabel{"公开单位", MetadataField::publisher},
    MetadataLabel{"发布部门", MetadataField::publisher},      MetadataLabel{"发布机关", MetadataField::publisher},
    MetadataLabel{"公开部门", MetadataField::publisher},      MetadataLabel{"发文机构", MetadataField::publisher},
    MetadataLabel{"信息提供单位", MetadataField::publisher},  MetadataLabel{"填报单位", MetadataField::publisher},
    MetadataLabel{"责任部门", MetadataField::publisher},      MetadataLabel{"公开主体", MetadataField::publisher},
    MetadataLabel{"发布者", MetadataField::publisher},        MetadataLabel{"发布人", MetadataField::publisher},
    MetadataLabel{"所属机构", MetadataField::owner},          MetadataLabel{"所属单位", MetadataField::owner},
    MetadataLabel{"所属部门", MetadataField::owner},          MetadataLabel{"责任单位", MetadataField::owner},
    MetadataLabel{"关键字", MetadataField::keywords},         MetadataLabel{"关键词", MetadataField::keywords},
    MetadataLabel{"主题词", MetadataField::keywords},
    MetadataLabel{"来源", MetadataField::source},             MetadataLabel{"信息来源", MetadataField::source},
    MetadataLabel{"发布来源", MetadataField::source},         MetadataLabel{"文章来源", MetadataField::source},
    MetadataLabel{"稿件来源", MetadataField::source},         MetadataLabel{"来源单位", MetadataField::source},
    MetadataLabel{"主题分类", MetadataField::topic},          MetadataLabel{"分类", MetadataField::topic},
    MetadataLabel{"信息分类", MetadataField::topic},          MetadataLabel{"公文种类", MetadataField::topic},
    MetadataLabel{"主题", MetadataField::topic},              MetadataLabel{"体裁分类", MetadataField::topic},
    MetadataLabel{"组配分类", MetadataField::topic},          MetadataLabel{"信息类别", MetadataField::topic},
    MetadataLabel{"文种", MetadataField::topic},              MetadataLabel{"栏目", MetadataField::topic},
    MetadataLabel{"公开类别", MetadataField::topic},          MetadataLabel{"服务对象", MetadataField::topic},
    MetadataLabel{"浏览次数", MetadataField::views},          MetadataLabel{"点击数", MetadataField::views},
    MetadataLabel{"访问量", MetadataField::views},            MetadataLabel{"阅读次数", MetadataField::views},
    MetadataLabel{"点击率", MetadataField::views},            MetadataLabel{"点击次数", MetadataField::views},
    MetadataLabel{"点击量", MetadataField::views},            MetadataLabel{"浏览量", MetadataField::views},
    MetadataLabel{"阅读量", MetadataField::views},            MetadataLabel{"访问次数", MetadataField::views},
    MetadataLabel{"阅读", MetadataField::views},              MetadataLabel{"浏览", MetadataField::views},
    MetadataLabel{"累计次数", MetadataField::views},          MetadataLabel{"访问人数", MetadataField::views},
    MetadataLabel{"点击", MetadataField::views},              MetadataLabel{"人气", MetadataField::views},
    MetadataLabel{"标题", MetadataField::title},              MetadataLabel{"名称", MetadataField::title},
    MetadataLabel{"信息名称", MetadataField::title},          MetadataLabel{"文件名称", MetadataField::title},
    MetadataLabel{"时效", MetadataField::other},              MetadataLabel{"时效性", MetadataField::other},
    MetadataLabel{"有效性", MetadataField::other},            MetadataLabel{"公开方式", MetadataField::other},
    MetadataLabel{"公开形式", MetadataField::other},          MetadataLabel{"公开范围", MetadataField::other},
    MetadataLabel{"公开程序", MetadataField::other},          MetadataLabel{"公开时限", MetadataField::other},
    MetadataLabel{"公开属性", MetadataField::other},          MetadataLabel{"生效日期", MetadataField::other},
    MetadataLabel{"统一登记号", MetadataField::other},        MetadataLabel{"公开期限", MetadataField::other},
    MetadataLabel{"文件有效性", MetadataField::other},        MetadataLabel{"是否有效", MetadataField::other},
    MetadataLabel{"废止日期", MetadataField::other},          MetadataLabel{"失效日期", MetadataField::other},
    MetadataLabel{"有效期", MetadataField::other},            MetadataLabel{"作者", MetadataField::other},
    MetadataLabel{"责任编辑", MetadataField::other},          MetadataLabel{"编辑", MetadataField::other},
    MetadataLabel{"审核人", MetadataField::other},            MetadataLabel{"填报人", MetadataField::other},
    MetadataLabel{"单位负责人", MetadataField::other},        MetadataLabel{"制表人", MetadataField::other},
    MetadataLabel{"审核", MetadataField::other},              MetadataLabel{"录入", MetadataField::other},
    MetadataLabel{"文件状态", MetadataField::other},          MetadataLabel{"效力状态", MetadataField::other},
    MetadataLabel{"效力说明", MetadataField::other},          MetadataLabel{"公文时效", MetadataField::other},
    MetadataLabel{"语种", MetadataField::other},              MetadataLabel{"载体类型", MetadataField::other},
    MetadataLabel{"信息格式", MetadataField::other},          MetadataLabel{"内容概述", MetadataField::other},
    MetadataLabel{"字体", MetadataField::other, true},        MetadataLabel{"字号", MetadataField::other, true},
    MetadataLabel{"打印", MetadataField::other, true},        MetadataLabel{"分享", MetadataField::other, true},
    MetadataLabel{"分享到", MetadataField::other, true},      MetadataLabel{"收藏", MetadataField::other, true},
    MetadataLabel{"保存", MetadataField::other, true},        MetadataLabel{"关闭", MetadataField::other, true},
    MetadataLabel{"字体大小", MetadataField::other, true},    MetadataLabel{"视力保护色", MetadataField::other, true},
};
// clang-format on

}  // namespace gouji::vocab
