#include "sheetsupport.h"

namespace rd {
namespace {

using namespace test;

struct Unpacked {
    std::string format;
    Fields rows;
    std::size_t keyColumns = 0;
    std::string third; ///< the place of the third column of line 2
};

Unpacked unpacked(const std::string &bytes)
{
    const Folder folder;
    folder.put("t.tsv", bytes);
    auto file = openSheet(folder.path("t.tsv"));
    if (!file) {
        return {"", {"ERROR " + file.error().sentence.en}, 0, {}};
    }
    return {file->format, rowsOf(*file->source), file->source->keyColumns(), file->source->place(2, 3)};
}

TEST(EurostatSheet, UnpacksTheCodesOfARow)
{
    const Unpacked found = unpacked("freq,unit,na_item,geo\\TIME_PERIOD\t2023 \t2024-Q1 \n"
                                    "A,CLV10_MEUR,B1GQ,DE\t123.4 p\t: \nA,CLV10_MEUR,B1GQ,FR\t: c\t-5 bp\n");
    EXPECT_EQ(found.format, "TSV (Eurostat)");
    EXPECT_EQ(found.rows, (Fields{"1|UNIT_MEASURE|NA_ITEM|REF_AREA|2023|2024-Q1",
                                  "2|CLV10_MEUR|B1GQ|DE|123.4 (p)|:", "3|CLV10_MEUR|B1GQ|FR|: (confidential)|-5 (b)"}));
    EXPECT_EQ(found.keyColumns, 3U);
    EXPECT_EQ(found.third, "t.tsv:2:1");
}

TEST(EurostatSheet, TakesOnePeriodBesideManyDimensions)
{
    EXPECT_EQ(unpacked("freq,unit,s_adj,nace_r2,geo\\TIME_PERIOD\t2024 \nA,PC,NSA,C,DE\t1 r\nA,PC,NSA,C,FR\t2 s\n").rows,
              (Fields{"1|UNIT_MEASURE|S_ADJ|NACE_R2|REF_AREA|2024", "2|PC|NSA|C|DE|1", "3|PC|NSA|C|FR|2 (e)"}));
}

TEST(EurostatSheet, TakesMoreColumnsThanAPerson)
{
    std::string head = "freq,unit,geo\\TIME_PERIOD", row = "M,PC,DE";
    for (int month = 0; month < 600; ++month) {
        head += "\t" + std::to_string(1970 + month / 12) + (month % 12 < 9 ? "-0" : "-") + std::to_string(month % 12 + 1) + " ";
        row += "\t" + std::to_string(month) + " ";
    }
    EXPECT_EQ(unpacked(head + "\n" + row + "\n").rows.size(), 2U);
}

TEST(EurostatSheet, RefusesWhatItCannotUnpack)
{
    EXPECT_EQ(unpacked("freq,unit,geo\\TIME_PERIOD\t2024 \nA,DE\t1 \n").rows.back(),
              "ERROR t.tsv:2:1: \"A,DE\" holds 2 codes where the head names 3 dimensions");
    EXPECT_EQ(unpacked("freq,unit,geo\\TIME_PERIOD\t2024-W01 \nW,PC,DE\t1 \n").rows.back(),
              "ERROR t.tsv:1:2: \"2024-W01\" is no period that can be kept; weeks cannot be taken");
    EXPECT_EQ(unpacked("\x1F\x8B\x08 packed").rows.back(),
              "ERROR t.tsv: the gzip file is damaged or incomplete; download it again");
}

TEST(EurostatSheet, LeavesOtherTablesAlone) { EXPECT_EQ(unpacked("path\\x\t2024\na\t1\n").format, "CSV"); }

} // namespace
} // namespace rd
