#pragma once
#include <array>
#include <string_view>

namespace gouji::vocab {

/// Who applied: the column ids of the applications table (国办公开办函〔2019〕60号, annex).
struct ApplicantWord {
    std::string_view text;
    std::string_view applicant;
    std::string_view example;
};

inline constexpr std::array applicants{
    ApplicantWord{"自然人",       "natural_person",  "自然人申请3件"},
    ApplicantWord{"公民",         "natural_person",  "公民申请3件"},
    ApplicantWord{"个人",         "natural_person",  "个人申请3件"},
    ApplicantWord{"商业企业",     "business",        "商业企业申请3件"},
    ApplicantWord{"企业",         "business",        "企业申请3件"},
    ApplicantWord{"科研机构",     "research",        "科研机构申请3件"},
    ApplicantWord{"社会公益组织", "public_interest", "社会公益组织申请3件"},
    ApplicantWord{"法律服务机构", "legal_service",   "法律服务机构申请3件"},
};

}  // namespace gouji::vocab
