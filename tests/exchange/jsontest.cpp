#include "exchange/json/jsonmembers.h"
#include "exchange/json/jsonwriter.h"

#include "support.h"

#include <QJsonDocument>
#include <rapidcheck/gtest.h>

namespace rd {
namespace {

std::string failure(const char *json, JsonSource source = JsonSource::File)
{
    const auto object = parseJsonObject(QByteArray(json), "x.json", source);
    return object ? "" : object.error().sentence.en;
}

TEST(JsonMembers, RefusesAMemberGivenTwice)
{
    EXPECT_EQ(failure("{\"a\": 1,\n \"b\": {\"c\": 1, \"d\": [], \"c\": 2}}"),
              "x.json:2:25: the member \"c\" is given twice; take one out");
    EXPECT_EQ(failure("{\"a\": 1, \"\\u0061\": 2}"), "x.json:1:10: the member \"a\" is given twice; take one out");
    EXPECT_EQ(failure("{\"值\": 1, \"值\": 2}", JsonSource::Inside),
              "x.json: the member \"值\" is given twice; take one out (character 10 of the JSON)");
}

TEST(JsonMembers, TakesEqualNamesInDifferentObjectsAndEqualTexts)
{
    EXPECT_EQ(failure(R"({"a": {"a": "a"}, "b": [{"a": 1}, {"a": "b\"a"}], "c": ["a", "a"], "d": "a"})"), "");
}

TEST(JsonMembers, NamesThePlaceOfASyntaxError)
{
    EXPECT_EQ(failure("{\"a\": 1,\n  nonsense}").substr(0, 9), "x.json:2:");
    EXPECT_EQ(failure("[1]"), "x.json:1:1: a JSON object {…} is expected");
    EXPECT_NE(failure("{\"a\": 1} x"), "");
    EXPECT_NE(failure(""), "");
    EXPECT_NE(failure("{\"a\": \"\xFF\"}"), "");
}

TEST(JsonMembers, ReadsByTypeAndRefusesTheRest)
{
    const auto object = parseJsonObject(R"({"n": 3, "s": "x", "list": ["a", "b"], "extra": 0})", "x.json", JsonSource::File);
    ASSERT_TRUE(object);
    JsonFaults faults{"x.json", {}};
    JsonMembers members(*object, "top", faults);
    EXPECT_EQ(members.count("n"), 3);
    EXPECT_EQ(members.string("s"), "x");
    EXPECT_EQ(members.strings("list"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(members.count("absent"), 0);
    EXPECT_FALSE(faults.first);
    members.finish();
    ASSERT_TRUE(faults.first);
    EXPECT_EQ(faults.first->sentence.en, "x.json: \"top.extra\" is not known here; check its spelling or take it out");
}

TEST(JsonMembers, RefusesOtherTypes)
{
    const auto object = parseJsonObject(R"({"n": 1.5, "s": 1, "list": ["a", 1], "o": []})", "x", JsonSource::File);
    ASSERT_TRUE(object);
    const auto fails = [&](const std::function<void(JsonMembers &)> &read) {
        JsonFaults faults{"x", {}};
        JsonMembers members(*object, "", faults);
        read(members);
        return faults.first.has_value();
    };
    EXPECT_TRUE(fails([](JsonMembers &m) { (void)m.count("n"); }));
    EXPECT_TRUE(fails([](JsonMembers &m) { (void)m.string("s"); }));
    EXPECT_TRUE(fails([](JsonMembers &m) { (void)m.strings("list"); }));
    EXPECT_TRUE(fails([](JsonMembers &m) { (void)m.object("o"); }));
    EXPECT_TRUE(fails([](JsonMembers &m) { (void)m.boolean("s", true); }));
    EXPECT_TRUE(fails([](JsonMembers &m) { (void)m.objects("list"); }));
}

TEST(JsonWriter, WritesInOrderOnOneLineOrIndented)
{
    const auto write = [](JsonWriter json) {
        json.beginObject().member("b", "x\"y\n").key("a").beginArray().raw("1").string("轴").endArray();
        return json.key("e").beginObject().endObject().endObject().take();
    };
    EXPECT_EQ(write(JsonWriter()), "{\"b\":\"x\\\"y\\n\",\"a\":[1,\"轴\"],\"e\":{}}");
    EXPECT_EQ(write(JsonWriter(2)), "{\n  \"b\": \"x\\\"y\\n\",\n  \"a\": [\n    1,\n    \"轴\"\n  ],\n  \"e\": {}\n}");
}

TEST(JsonWriter, EscapesControlCharactersAndReplacesWhatIsNoText)
{
    EXPECT_EQ(jsonString(std::string_view("\0\x01\t\\/", 5)), "\"\\u0000\\u0001\\t\\\\/\"");
    EXPECT_EQ(jsonString("a\xFF"
                         "b"),
              "\"a\uFFFDb\"");
}

RC_GTEST_PROP(JsonWriter, AnyTextIsReadBackByQt, (const std::u16string &units))
{
    // Through QString, so that lone surrogates become U+FFFD before.
    const QByteArray text = QString::fromStdU16String(units).toUtf8();
    const QByteArray json = QByteArray::fromStdString("[" + jsonString(text.toStdString()) + "]");
    RC_ASSERT(QJsonDocument::fromJson(json).array().at(0).toString().toUtf8() == text);
}

RC_GTEST_PROP(JsonMembers, AnyBytesAreReadOrRefused, (const std::string &bytes))
{
    (void)parseJsonObject(QByteArray::fromStdString("{" + bytes + "}"), "x", JsonSource::File);
}

} // namespace
} // namespace rd
