#pragma once

#include "store/sql/sql.h"
#include "store/store.h"
#include "support/rowbuilders.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace rd::test {

/// A folder of this test alone, gone with it.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder &) = delete;
    TempFolder &operator=(const TempFolder &) = delete;
    [[nodiscard]] std::string file(const std::string &name) const { return (m_path / name).string(); }
    [[nodiscard]] const std::filesystem::path &path() const { return m_path; }
    /// Names in it, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

private:
    std::filesystem::path m_path;
};

/// Every test of this suite runs on SQLite, and on PostgreSQL where RD_TEST_POSTGRES names a server (an address, or `env`
/// for libpq's environment).
class StoreTest : public ::testing::TestWithParam<Backend> {
protected:
    void SetUp() override;
    void TearDown() override;

    /// A new, empty store.
    [[nodiscard]] std::unique_ptr<Store> make();
    [[nodiscard]] std::unique_ptr<Store> open(Store::Access access = Store::Access::Write) const;
    /// Where the test's store lies; `other` gives further places.
    [[nodiscard]] std::string address(const std::string &other = "store");

    TempFolder m_folder;
    std::string m_address; ///< of the store made last

private:
    std::vector<std::string> m_schemas;
};

[[nodiscard]] std::vector<Backend> backends();

/// All that a file holds.
[[nodiscard]] std::string bytesOf(const std::string &path);

inline const ChangeInfo someone{"tester", "because", "2025-03-05T12:00:00Z"};
[[nodiscard]] ChangeInfo onDay(const std::string &day);

/// Loads rows and fails the test where they are not taken.
Loaded load(Store &store, std::vector<TableRow> rows, const ChangeInfo &info = someone);
/// The English sentence with which rows are refused; empty where they are taken.
[[nodiscard]] std::string refusal(Store &store, std::vector<TableRow> rows);
/// A store that holds the usual codes and these rows.
void fill(Store &store, const std::vector<TableRow> &rows);

/// Observations as lines: "LC-1 r1 output 2024 exact 5" or "r1 output 2024 5 yearbook" for a bulk value.
[[nodiscard]] std::vector<std::string> lines(Store &store, const ObservationFilter &filter = {});
/// Everything in a store as lines.
[[nodiscard]] std::vector<std::string> content(Store &store);
[[nodiscard]] std::string digestOf(Store &store);
/// The digest worked out from what is there, row by row, and no fault found.
void expectSound(Store &store);

} // namespace rd::test
