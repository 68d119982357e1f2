#include "sheetsupport.h"

#include <filesystem>

namespace rd {
namespace {

using namespace test;

/// A package of one resource "gdp" whose table is gdp.csv.
Folder foreign(const std::string &more, const std::string &table, const std::string &path = "gdp.csv")
{
    Folder folder;
    folder.put("datapackage.json",
               "{\"name\": \"x\", \"resources\": [{\"name\": \"gdp\", \"path\": \"" + path + "\"" + more + "}]}");
    folder.put("gdp.csv", table);
    return folder;
}

Fields rowsIn(const Folder &folder, const std::string &resource = {})
{
    return rowsOf(openSheet(folder.path(), {.sheet = resource, .encoding = {}}));
}

std::string refusalIn(const Folder &folder, const std::string &resource = {})
{
    return refusal(openSheet(folder.path("datapackage.json"), {.sheet = resource, .encoding = {}}));
}

TEST(PackageSheet, HeedsTheTableSchema)
{
    const Folder folder =
        foreign(", \"dialect\": {\"delimiter\": \";\"}, \"schema\": {\"missingValues\": [\"\", \"n/a\"], \"fields\": ["
                "{\"name\": \"geo\", \"title\": \"Area\", \"type\": \"string\"},"
                "{\"name\": \"day\", \"type\": \"date\", \"format\": \"%d.%m.%Y\"},"
                "{\"name\": \"v\", \"type\": \"number\", \"decimalChar\": \",\", \"groupChar\": \".\", \"bareNumber\": false},"
                "{\"name\": \"n\", \"type\": \"integer\", \"missingValues\": [\"-9\"]}]}",
                "geo;day;v;n\na;1.2.2024;EUR 1.234,5;7\nb;n/a;n/a;-9\nc;31/1/24;12x,5;n/a\n");
    EXPECT_EQ(rowsIn(folder), (Fields{"1|Area|day|v|n", "2|a|2024-02-01|1234.5|7", "3|b", "4|c|31/1/24|12x,5|n/a"}));
    const auto file = openSheet(folder.path("datapackage.json"));
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->format, "Data Package");
    EXPECT_EQ(file->sheets, (Fields{"gdp"}));
    EXPECT_EQ(file->source->place(4, 3), "gdp.csv:4:3");
}

TEST(PackageSheet, ResourcesAreChosenAsSheetsAre)
{
    Folder folder;
    folder.put("datapackage.json",
               R"({"profile": "tabular-data-package", "resources": [
                   {"name": "book", "path": "book.xlsx", "format": "xlsx"},
                   {"name": "one", "path": ["one.csv"], "profile": "tabular-data-resource"},
                   {"name": "two", "path": "deep/two.tsv", "dialect": {"delimiter": "\t", "header": false},
                    "schema": "schema.json"}]})");
    folder.put("schema.json", R"({"fields": [{"name": "area"}, {"name": "year"}]})");
    folder.put("one.csv", "a,b\n1,2\n");
    std::filesystem::create_directory(folder.path("deep"));
    folder.put("deep/two.tsv", "r1\t2024\n");
    EXPECT_EQ(rowsIn(folder), (Fields{"1|a|b", "2|1|2"}));
    EXPECT_EQ(rowsIn(folder, "two"), (Fields{"1|area|year", "1|r1|2024"}));
    EXPECT_EQ(rowsIn(folder, "2"), (Fields{"1|area|year", "1|r1|2024"}));
    EXPECT_NE(refusalIn(folder, "three").find("there is no sheet \"three\"; there are one, two"), std::string::npos);
}

TEST(PackageSheet, ReadsWhatIsInsideTheFolderAndNothingElse)
{
    for (const char *path :
         {"../gdp.csv", "/etc/passwd", "https://example.org/gdp.csv", "~/gdp.csv", "none.csv", "a\\\\b.csv"}) {
        const Folder folder = foreign("", "a,b\n1,2\n", path);
        const std::string told = refusal(openSheet(folder.path()));
        const bool isTable = std::string(path).ends_with(".csv");
        EXPECT_NE(told.find(isTable ? "path" : "no CSV table"), std::string::npos) << path << ": " << told;
    }
    const Folder out;
    out.put("secret.csv", "a,b\n1,2\n");
    const Folder folder = foreign("", "a\n1\n", "link.csv");
    std::filesystem::create_symlink(out.path("secret.csv"), folder.path("link.csv"));
    EXPECT_NE(refusalIn(folder).find("a link out of the folder"), std::string::npos);
    EXPECT_NE(refusalIn(foreign(", \"schema\": \"../s.json\"", "a\n1\n")).find("relative path inside"), std::string::npos);
}

TEST(PackageSheet, RefusesWhatItCannotRead)
{
    EXPECT_NE(refusalIn(foreign(", \"dialect\": {\"quoteChar\": \"'\"}", "a\n1\n")).find("quoteChar"), std::string::npos);
    EXPECT_NE(refusalIn(foreign(", \"dialect\": {\"commentChar\": \"#\"}", "a\n1\n")).find("commentChar"), std::string::npos);
    EXPECT_NE(refusalIn(foreign(", \"dialect\": {\"delimiter\": \"|\"}", "a\n1\n")).find("delimiter"), std::string::npos);
    EXPECT_NE(refusalIn(foreign(", \"encoding\": \"big5\"", "a\n1\n")).find("encoding"), std::string::npos);
    EXPECT_NE(refusalIn(foreign(", \"data\": [[1]]", "a\n1\n")).find("hold no CSV table"), std::string::npos);
    EXPECT_NE(refusalIn(foreign(", \"schema\": {\"fields\": 5}", "a\n1\n")).find("fields"), std::string::npos);
    Folder own = foreign("", "a\n1\n");
    own.put("datapackage.json", R"({"resources": [{"name": "area", "path": "gdp.csv"}]})");
    EXPECT_NE(refusalIn(own).find("of this program"), std::string::npos);
    own.put("datapackage.json", "{}");
    EXPECT_NE(refusalIn(own).find("this is no data package"), std::string::npos);
}

} // namespace
} // namespace rd
