#pragma once

#include "core/result.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace rd {

class Sql;

/// One prepared statement. It remembers its first fault: step() is false from then on, and outcome() says why.
class Statement {
public:
    explicit Statement(Sql &sql) : m_sql(sql) {}
    virtual ~Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Places count from 1.
    virtual void bind(int place, std::int64_t value) = 0;
    virtual void bind(int place, double value) = 0;
    virtual void bind(int place, std::string_view text) = 0;
    virtual void bindBytes(int place, std::string_view bytes) = 0;
    virtual void bindNull(int place) = 0;
    /// Text that stays as it is until the statement has run or gets another one: it need not be copied.
    virtual void bindKept(int place, std::string_view text) { bind(place, text); }
    virtual void bindKeptBytes(int place, std::string_view bytes) { bindBytes(place, bytes); }

    /// True where there is a row. Columns count from 0.
    bool step();
    [[nodiscard]] virtual bool isNull(int column) = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) = 0;
    [[nodiscard]] virtual double number(int column) = 0;
    [[nodiscard]] virtual std::string text(int column) = 0;
    [[nodiscard]] virtual std::string bytes(int column) = 0;

    /// Ready for other values; bound ones stay.
    void reset();
    /// Runs a statement without rows, and makes it ready again.
    Result<void> run();
    [[nodiscard]] Result<void> outcome() const;

protected:
    virtual bool fetch() = 0; ///< the next row; calls fail() where something goes wrong
    virtual void rewind() = 0;
    void fail(Error error);
    [[nodiscard]] bool failed() const { return m_fault.has_value(); }
    Sql &m_sql;

private:
    std::optional<Error> m_fault;
    bool m_running = false;
};

enum class Backend { Sqlite, Postgresql };

/// One connection. Statements that it prepared end before it does.
class Sql {
public:
    virtual ~Sql() = default;
    [[nodiscard]] virtual Backend backend() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Statement> prepare(const std::string &sql) = 0;
    [[nodiscard]] virtual Result<void> beginWrite() = 0; ///< other writers wait from here on
    [[nodiscard]] virtual Result<void> beginRead() = 0;  ///< one state of the store for several statements
    Result<void> run(const std::string &sql);

    /// The file, or the server's address without password: what messages call the store.
    [[nodiscard]] const std::string &name() const { return m_name; }
    std::atomic<bool> stop = false; ///< set from any thread

    /// Tests: the n-th statement from now on fails; 0 takes it back. Says whether it has happened.
    static void failAfter(int statements);
    static bool hasFailed();

protected:
    std::string m_name;
};

/// Rolls back unless it was committed.
class Transaction {
public:
    explicit Transaction(Sql &sql) : m_sql(sql) {}
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Result<void> beginWrite();
    Result<void> beginRead();
    Result<void> commit();

private:
    Sql &m_sql;
    bool m_open = false;
};

} // namespace rd
