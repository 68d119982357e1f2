#include "core/words/pinyin.h"

#include <gtest/gtest.h>

namespace rd::test {
namespace {

TEST(Pinyin, IsWrittenAsListsOfCodesWriteIt)
{
    EXPECT_EQ(pinyinOf("地区生产总值"), "di qu sheng chan zong zhi");
    EXPECT_EQ(pinyinOf("规模以上工业增加值增长"), "gui mo yi shang gong ye zeng jia zhi zeng zhang");
    EXPECT_EQ(pinyinOf("R&D经费（2024年）"), "r d jing fei 2024 nian");
}

TEST(Pinyin, OfPlacesIsReadAsOfNames)
{
    EXPECT_EQ(pinyinOf("长兴县", true), "chang xing xian");
    EXPECT_EQ(pinyinOf("增长"), "zeng zhang");
}

TEST(Pinyin, IsOfChineseNamesOnly)
{
    EXPECT_EQ(pinyinOf("Population"), "");
    EXPECT_EQ(pinyinOf("岐阜ABC"), "qi fu abc");
    EXPECT_EQ(pinyinOf("もの"), "");
    EXPECT_EQ(pinyinOf(""), "");
    EXPECT_EQ(pinyinOf("\xff\xfe"), "");
}

} // namespace
} // namespace rd::test
