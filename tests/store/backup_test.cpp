#include "storefixture.h"

#include <fstream>

#include <sys/stat.h>

namespace rd::test {

class Backup : public ::testing::Test {
protected:
    void SetUp() override
    {
        auto made = Store::open(folder.file("a.rds"), Store::Access::Create);
        ASSERT_TRUE(made.ok());
        store = std::move(*made);
        fill(*store, {row("figure", {{"code", "F-1"}}), row("observation")});
        ASSERT_TRUE(store->record(someone, {row("figure", {{"code", "F-1"}, {"value", 2.0}})}).ok());
    }
    std::string refusal(const std::string &path)
    {
        const auto done = store->backup(path);
        return done ? "done" : done.error().sentence.en.substr(path.size() + 2);
    }
    TempFolder folder;
    std::unique_ptr<Store> store;
};

TEST_F(Backup, IsTheStoreWithAllItsHistory)
{
    const std::string path = folder.file("b.rds");
    ASSERT_TRUE(store->backup(path).ok());
    auto copy = Store::open(path, Store::Access::Write);
    ASSERT_TRUE(copy.ok()) << copy.error().sentence.en;
    EXPECT_EQ(content(**copy), content(*store));
    EXPECT_EQ(digestOf(**copy), digestOf(*store));
    expectSound(**copy);
    copy->reset();
    store.reset();
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"a.rds", "b.rds"}));
}

TEST_F(Backup, OfAReaderWorksToo)
{
    store.reset();
    auto reader = Store::open(folder.file("a.rds"), Store::Access::Read);
    ASSERT_TRUE(reader.ok());
    const auto done = (*reader)->backup(folder.file("b.rds"));
    ASSERT_TRUE(done.ok()) << done.error().sentence.en;
    EXPECT_TRUE(Store::open(folder.file("b.rds"), Store::Access::Read).ok());
}

TEST_F(Backup, ReplacesAnOlderOne)
{
    const std::string path = folder.file("b.rds");
    ASSERT_TRUE(store->backup(path).ok());
    ASSERT_TRUE(store->record(someone, {row("figure", {{"code", "F-9"}})}).ok());
    ASSERT_TRUE(store->backup(path).ok());
    auto copy = Store::open(path, Store::Access::Read);
    ASSERT_TRUE(copy.ok());
    EXPECT_EQ(digestOf(**copy), digestOf(*store));
}

TEST_F(Backup, RefusesWhatItMustNotReplace)
{
    std::filesystem::create_directory(folder.file("dir"));
    EXPECT_EQ(refusal(folder.file("dir")), "exists and is no regular file; choose another name");
    ASSERT_EQ(::mkfifo(folder.file("fifo").c_str(), 0600), 0);
    EXPECT_EQ(refusal(folder.file("fifo")), "exists and is no regular file; choose another name");
    EXPECT_EQ(refusal(folder.file("a.rds")), "is the store itself; choose another name");
    std::filesystem::create_symlink("a.rds", folder.file("link"));
    EXPECT_EQ(refusal(folder.file("link")), "exists and is no regular file; choose another name");
    std::ofstream(folder.file("other")) << "x";
    std::ofstream(folder.file("other-wal")) << "x";
    EXPECT_EQ(refusal(folder.file("other")), "is in use; choose another name");
    EXPECT_EQ(refusal(folder.file("no/folder/b.rds")), "cannot be opened; check the permissions of the file and its folder");
    expectSound(*store);
}

TEST_F(Backup, AFaultOnTheWayLeavesWhatWasThere)
{
    const std::string path = folder.file("b.rds");
    std::ofstream(path) << "an older backup";
    for (int step = 1;; ++step) {
        ASSERT_LT(step, 1000);
        Sql::failAfter(step);
        const auto done = store->backup(path);
        const bool happened = Sql::hasFailed();
        Sql::failAfter(0);
        EXPECT_EQ(done.ok(), !happened);
        if (done.ok()) {
            break;
        }
        std::string text;
        std::getline(std::ifstream(path), text);
        EXPECT_EQ(text, "an older backup");
    }
    EXPECT_TRUE(Store::open(path, Store::Access::Read).ok());
    store.reset();
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"a.rds", "b.rds"}));
}

} // namespace rd::test
