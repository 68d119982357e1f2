#include "core/words/spoken.h"

#include "corebuilders.h"

#include <gtest/gtest.h>

namespace rd {
namespace {

const Unit spokenFirms = test::unit("enterprises", "家", "enterprises", "count", true);
const Unit spokenYuan = test::unit("CNY", "元", "", "currency", true);
const Unit spokenPercent = test::unit("percent", "%", "%", "percent", false);

Quantity printed(Qualifier qualifier, double value, const Unit &unit, std::string words)
{
    Quantity quantity = Quantity::stated(qualifier, value, 0, unit.code, true);
    quantity.asPublished = std::move(words);
    return quantity;
}

TEST(Spoken, ChineseSaysWhatIsPrinted)
{
    const std::pair<const char *, const char *> texts[] = {
        {"5100余家", "五千一百多家"},
        {"10余万人", "十多万人"},
        {"超过300亿元", "超过三百亿元"},
        {"突破2.6亿元", "突破二点六亿元"},
        {"40%", "百分之四十"},
        {"−1.61%", "负百分之一点六一"},
        {"5~8家", "五到八家"},
        {"2家", "两家"},
        {"2万人", "两万人"},
        {"12项", "十二项"},
        {"20008亩", "两万零八亩"},
        {"105000人", "十万五千人"},
        {"1,247,699人", "一百二十四万七千六百九十九人"},
        {"100200300元", "一亿零二十万零三百元"},
        {"2200项", "两千二百项"},
        {"0.05%", "百分之零点零五"},
        {"百亿级", "百亿级"},
        {"第2位", "第二位"},
        {"2025年1—9月", "二零二五年一到九月"},
        {"2024年2月", "二零二四年二月"},
    };
    for (const auto &[text, words] : texts) {
        EXPECT_EQ(spokenChinese(text), words) << text;
    }
}

TEST(Spoken, QualifiersAreWordsInBothLanguages)
{
    const Quantity firms = printed(Qualifier::MoreThan, 5100, spokenFirms, "5100余家");
    EXPECT_EQ(spoken(firms, &spokenFirms, Language::Zh), "五千一百多家");
    EXPECT_EQ(spoken(firms, &spokenFirms, Language::En), "more than five thousand one hundred enterprises");
    const Quantity own = printed(Qualifier::AtLeast, 40, spokenPercent, {});
    EXPECT_EQ(spoken(own, &spokenPercent, Language::Zh), "至少百分之四十");
    EXPECT_EQ(spoken(own, &spokenPercent, Language::En), "at least forty percent");
    const Quantity range = Quantity::stated(Qualifier::Between, 5, 8, spokenFirms.code);
    EXPECT_EQ(spoken(range, &spokenFirms, Language::Zh), "五到八家");
    EXPECT_EQ(spoken(range, &spokenFirms, Language::En), "between five and eight enterprises");
    const Quantity revenue = printed(Qualifier::MoreThan, 2.6e8, spokenYuan, {});
    EXPECT_EQ(spoken(revenue, &spokenYuan, Language::Zh), "超过二点六亿元");
    EXPECT_EQ(spoken(revenue, &spokenYuan, Language::En), "more than two hundred and sixty million yuan");
}

TEST(Spoken, WhatNobodyHasConfirmedKeepsItsMark)
{
    Quantity own = printed(Qualifier::Exact, 12, spokenFirms, {});
    own.unchecked = true;
    EXPECT_EQ(spoken(own, &spokenFirms, Language::Zh), "十二家*");
    EXPECT_EQ(spoken(own, &spokenFirms, Language::En), "twelve enterprises*");
}

TEST(Spoken, EnglishNumbers)
{
    const std::pair<double, const char *> numbers[] = {
        {0, "zero"},
        {17, "seventeen"},
        {45, "forty-five"},
        {101, "one hundred and one"},
        {5100, "five thousand one hundred"},
        {450000, "four hundred and fifty thousand"},
        {2.6e9, "two point six billion"},
        {-1.61, "minus one point six one"},
        {30012, "thirty thousand and twelve"},
        {1e12, "one trillion"},
    };
    for (const auto &[number, words] : numbers) {
        EXPECT_EQ(spokenEnglish(number), words) << number;
    }
}

TEST(Spoken, PeriodsAreReadInFull)
{
    EXPECT_EQ(spoken(*Period::parse("2025-01-01/P9M"), Language::En), "January to September 2025");
    EXPECT_EQ(spoken(*Period::parse("2025-01-01/P9M"), Language::Zh), "二零二五年一到九月");
    EXPECT_EQ(spoken(*Period::parse("2024"), Language::Zh), "二零二四年");
}

} // namespace
} // namespace rd
