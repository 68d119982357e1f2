#include "exchange/package/package.h"

#include "support.h"

#include <array>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace rd {
namespace {

using test::Folder;

std::string codeListRow(const std::string &code) { return code + ",名,Name,,1,,1,0\n"; }
const std::string industryHeader = "code,name_zh,name_en,pinyin,ord,class_code,change,removed\n";

std::string descriptor(const std::string &resources) { return "{\"name\": \"t\", \"resources\": [" + resources + "]}"; }
std::string resource(const std::string &name, const std::string &more = {})
{
    return fmt::format("{{\"name\": \"{0}\", \"path\": \"{0}.csv\"{1}}}", name, more);
}

/// Every row in words, "table@place: a|b|…", or the English sentence of the error at the end.
std::vector<std::string> linesOf(const std::string &path)
{
    std::vector<std::string> lines;
    auto source = openPackage(path);
    if (!source) {
        return {"ERROR " + source.error().sentence.en};
    }
    for (;;) {
        const auto row = (*source)->next();
        if (!row) {
            lines.push_back("ERROR " + row.error().sentence.en);
            return lines;
        }
        if (!*row) {
            return lines;
        }
        std::string line = fmt::format("{}@{}:", (*row)->table->name, (*row)->place);
        for (const Value &value : (*row)->row) {
            line += value.index() == 0   ? "|-"
                    : value.index() == 3 ? "|'" + std::get<std::string>(value) + "'"
                    : value.index() == 1 ? fmt::format("|{}", std::get<std::int64_t>(value))
                                         : fmt::format("|{}f", std::get<double>(value));
        }
        lines.push_back(line);
    }
}

std::string failure(const Folder &folder)
{
    const auto lines = linesOf(folder.path());
    const bool failed = !lines.empty() && lines.back().rfind("ERROR ", 0) == 0;
    std::string sentence = failed ? lines.back().substr(6) : "";
    const std::string where = folder.path("datapackage.json") + ": ";
    return sentence.rfind(where, 0) == 0 ? sentence.substr(where.size()) : sentence;
}

/// A package that has one industry and one rate.
Folder small()
{
    Folder folder;
    folder.put("datapackage.json", descriptor(resource("rate") + ", " + resource("industry")));
    folder.put("industry.csv", industryHeader + codeListRow("bearings"));
    folder.put("rate.csv", "removed,change,code,unit,to_unit,value,period_start,source\n0,1,r,USD,CNY,7.1,,s\n");
    return folder;
}

TEST(PackageReader, ReadsTypedRowsInLoadingOrder)
{
    const Folder folder = small();
    const std::vector<std::string> expected = {
        // code name_zh name_en pinyin ord parent class_scheme class_code class_extent valid_from valid_to change removed
        "industry@industry.csv:2:|'bearings'|'名'|'Name'|''|1|''|''|''|''|''|''|1|0",
        // code unit to_unit value period_start period_length source change removed
        "rate@rate.csv:2:|'r'|'USD'|'CNY'|7.1f|''|''|'s'|1|0"};
    EXPECT_EQ(linesOf(folder.path()), expected);
    EXPECT_EQ(linesOf(folder.path("datapackage.json")), expected);
}

TEST(PackageReader, KeepsBytesAndLeavesEmptyNumbersEmpty)
{
    const Folder folder = small();
    folder.put("rate.csv", "code,unit,to_unit,value,source,change,removed\n'=１,\" a \",\"x\ny\",1e3,ﬁ,1,0\n");
    EXPECT_EQ(linesOf(folder.path()).back(), "rate@rate.csv:2:|''=１'|' a '|'x\ny'|1000f|''|''|'ﬁ'|1|0");
    folder.put("datapackage.json", descriptor(resource("change")));
    folder.put("change.csv", "id,at_utc,who,why,kind,undoes,import_id\n1,2025-02-28T00:00:00Z,w,y,import,,\n");
    EXPECT_EQ(linesOf(folder.path()).back(), "change@change.csv:2:|1|'2025-02-28T00:00:00Z'|'w'|'y'|'import'|-|''");
}

TEST(PackageReader, RefusesUnknownTablesAndColumnsByName)
{
    const Folder folder = small();
    folder.put("industry.csv", "code,name_zh,name_en,colour,ord,change,removed\n");
    EXPECT_EQ(failure(folder),
              "industry.csv:1:4: the table industry has no column \"colour\"; check its spelling or take it out");
    folder.put("industry.csv", "code,name_zh,ord,change,removed\n");
    EXPECT_EQ(failure(folder), "industry.csv:1: the header lacks the required column \"name_en\"; add it");
    folder.put("datapackage.json", descriptor(resource("city")));
    EXPECT_EQ(failure(folder), "\"resources[0].name\" is \"city\", which is no table of this program; check the name or take "
                               "the resource out");
    folder.put("datapackage.json", descriptor(resource("rate") + "," + resource("rate")));
    EXPECT_EQ(failure(folder), "\"resources[1].name\" is \"rate\" a second time; take one of them out");
}

TEST(PackageReader, RefusesBadValuesAtTheirPlace)
{
    const Folder folder = small();
    const auto refused = [&folder](const std::string &row) {
        folder.put("rate.csv", "code,unit,to_unit,value,source,change,removed\n" + row);
        return failure(folder);
    };
    EXPECT_EQ(refused("r,USD,CNY,7.1,s,1,0\n,USD,CNY,7.1,s,1,0\n"),
              "rate.csv:3:1: column \"code\": must not be empty; fill it in");
    for (const char *value : {"NaN", "inf", "1,000", "0x10", "1..2", "12345678901234567", "1e999", "#DIV/0!"}) {
        EXPECT_EQ(refused(fmt::format("r,USD,CNY,\"{}\",s,1,0\n", value)).find("rate.csv:2:4: column \"value\": \""), 0U)
            << value;
    }
    EXPECT_EQ(refused("r,USD,CNY,7.1,s,1.5,0\n").substr(0, 31), "rate.csv:2:6: column \"change\": ");
    EXPECT_EQ(refused("r,USD,CNY,7.1,s,1\n"), "rate.csv:2:6: this row has 6 fields and the header has 7; complete it or take "
                                              "the rest out (quote a number with commas)");
}

TEST(PackageReader, RefusesPathsThatLeadOut)
{
    const Folder folder = small();
    const Folder other = small();
    const auto refused = [&folder](const std::string &path) {
        folder.put("datapackage.json", descriptor("{\"name\": \"rate\", \"path\": \"" + path + "\"}"));
        return failure(folder);
    };
    const std::string outside = "\"; it must be a relative path inside the package's folder";
    for (const std::string path : {"../rate.csv", "/etc/passwd", "a/../../rate.csv", "http://example.org/rate.csv",
                                   "~/rate.csv", ":/data/rate.csv", ""}) {
        EXPECT_EQ(refused(path), "\"resources[0].path\" is \"" + path + outside);
    }
    EXPECT_NE(refused("missing.csv").find("no regular file in the folder"), std::string::npos);
    ASSERT_EQ(::symlink(other.path("rate.csv").c_str(), folder.path("link.csv").c_str()), 0);
    EXPECT_NE(refused("link.csv").find("a link out of the folder"), std::string::npos);
    ASSERT_EQ(::symlink(other.path().c_str(), folder.path("dir").c_str()), 0);
    EXPECT_NE(refused("dir/rate.csv").find("a link out of the folder"), std::string::npos);
    ASSERT_EQ(::mkfifo(folder.path("pipe.csv").c_str(), 0600), 0);
    EXPECT_NE(refused("pipe.csv").find("no regular file"), std::string::npos);
    ASSERT_EQ(::symlink("rate.csv", folder.path("inside.csv").c_str()), 0);
    EXPECT_EQ(refused("inside.csv"), "");
}

TEST(PackageReader, RefusesDialectsThatItWouldMisread)
{
    const Folder folder = small();
    const auto refused = [&folder](const std::string &more) {
        folder.put("datapackage.json", descriptor(resource("rate", ", " + more)));
        return failure(folder);
    };
    EXPECT_EQ(refused(R"("dialect": {"lineTerminator": "\n", "delimiter": ","}, "encoding": "UTF-8", "format": "csv")"), "");
    EXPECT_NE(refused(R"("dialect": {"quoteChar": "'"})").find("resources[0].dialect.quoteChar"), std::string::npos);
    EXPECT_NE(refused(R"("dialect": {"header": false})").find("resources[0].dialect.header"), std::string::npos);
    EXPECT_NE(refused(R"("dialect": {"delimiter": "|"})").find("a comma, a semicolon or a TAB"), std::string::npos);
    EXPECT_NE(refused(R"("schema": {"fields": [{"name": "value", "decimalChar": ","}]})").find("fields[0].decimalChar"),
              std::string::npos);
    EXPECT_NE(refused(R"("schema": {"missingValues": ["", "NA"]})").find("missingValues"), std::string::npos);
    EXPECT_NE(refused(R"("encoding": "big5")").find("must be utf-8 or gb18030"), std::string::npos);
    EXPECT_NE(refused(R"("format": "xlsx")").find("resources[0].format"), std::string::npos);
    EXPECT_NE(refused(R"("data": [])").find("put the data into a CSV file"), std::string::npos);
}

TEST(PackageReader, ReadsVersionOneAndOtherDialects)
{
    const Folder folder = small();
    folder.put("datapackage.json",
               R"({"profile": "tabular-data-package", "name": "t", "resources": [{"profile": "tabular-data-resource",
                   "name": "rate", "path": ["rate.csv"], "encoding": "gb18030",
                   "dialect": {"csvddfVersion": "1.2", "delimiter": ";", "doubleQuote": true, "lineTerminator": "\r\n"}}]})");
    // 元 = D4 AA in GB 18030
    folder.put("rate.csv", "code;unit;to_unit;value;source;change;removed\r\nr;\xD4\xAA;CNY;7.1;s;1;0\r\n");
    EXPECT_EQ(linesOf(folder.path()), std::vector<std::string>{"rate@rate.csv:2:|'r'|'元'|'CNY'|7.1f|''|''|'s'|1|0"});
}

TEST(PackageReader, RefusesBadDescriptorsByName)
{
    const Folder folder;
    EXPECT_NE(failure(folder).find("is not there or cannot be opened"), std::string::npos);
    folder.put("datapackage.json", "{\"resources\": [\n{\"name\": \"rate\", \"name\": \"area\"}]}");
    EXPECT_EQ(failure(folder), folder.path("datapackage.json:2:18: the member \"name\" is given twice; take one out"));
    folder.put("datapackage.json", "{\"resources\": 3}");
    EXPECT_EQ(failure(folder), "\"resources\" must be a list of objects [{…}]");
    folder.put("datapackage.json", "{}");
    EXPECT_EQ(failure(folder), "\"resources\" is missing; this is no data package");
    EXPECT_NE(linesOf(folder.path("nowhere")).back().find("ERROR"), std::string::npos);
}

TEST(PackageReader, KnowsNameAndTitle)
{
    const Folder folder;
    folder.put("datapackage.json", R"({"name": "t", "title": "题", "resources": []})");
    const auto info = packageInfo(folder.path());
    ASSERT_TRUE(info);
    EXPECT_EQ(info->name, "t");
    EXPECT_EQ(info->title, "题");
    EXPECT_TRUE(linesOf(folder.path()).empty());
}

TEST(PackageReader, AnyDamageIsRefusedOrRead)
{
    // Every third byte of a descriptor and a table is replaced or dropped, and cut at: no crash, no endless reading.
    const Folder folder = small();
    const std::array<std::string, 4> damage = {"", "\xFF", "\"", std::string(1, '\0')};
    for (const std::string name : {"datapackage.json", "rate.csv"}) {
        const std::string whole = folder.content(name);
        for (std::size_t i = 0; i < whole.size(); i += 3) {
            folder.put(name, whole.substr(0, i) + damage[i % damage.size()] + whole.substr(i + 1));
            EXPECT_LE(linesOf(folder.path()).size(), 3U);
            folder.put(name, whole.substr(0, i));
            EXPECT_LE(linesOf(folder.path()).size(), 2U);
        }
        folder.put(name, whole);
    }
}

} // namespace
} // namespace rd
