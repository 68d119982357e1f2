#include "store/sql/sqlitesql.h"

#include "store/sql/driverconnection.h"
#include "store/sql/sentences.h"
#include "store/sql/sqlitelocks.h"

#include <QSqlDriver>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

namespace rd {
namespace {

class SqliteStatement final : public Statement {
public:
    SqliteStatement(Sql &sql, sqlite3 *db, const std::string &text) : Statement(sql), m_db(db)
    {
        check(sqlite3_prepare_v2(db, text.data(), static_cast<int>(text.size()), &m_statement, nullptr));
    }
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }

    void bind(int place, std::int64_t value) override { check(sqlite3_bind_int64(m_statement, place, value)); }
    void bind(int place, double value) override { check(sqlite3_bind_double(m_statement, place, value)); }
    void bind(int place, std::string_view text) override { bindText(place, text, SQLITE_TRANSIENT); }
    void bindBytes(int place, std::string_view bytes) override { bindBlob(place, bytes, SQLITE_TRANSIENT); }
    void bindKept(int place, std::string_view text) override { bindText(place, text, SQLITE_STATIC); }
    void bindKeptBytes(int place, std::string_view bytes) override { bindBlob(place, bytes, SQLITE_STATIC); }
    void bindNull(int place) override { check(sqlite3_bind_null(m_statement, place)); }

    bool isNull(int column) override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::int64_t integer(int column) override { return sqlite3_column_int64(m_statement, column); }
    double number(int column) override { return sqlite3_column_double(m_statement, column); }
    std::string text(int column) override
    {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return text ? std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string();
    }
    std::string bytes(int column) override
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))) : std::string();
    }

protected:
    bool fetch() override
    {
        const int code = sqlite3_step(m_statement);
        if (code != SQLITE_ROW && code != SQLITE_DONE) {
            check(code);
        }
        return code == SQLITE_ROW;
    }
    void rewind() override { sqlite3_reset(m_statement); }

private:
    /// An empty view may point nowhere, and a null pointer would bind NULL.
    void bindText(int place, std::string_view text, sqlite3_destructor_type keeping)
    {
        check(sqlite3_bind_text64(m_statement, place, text.empty() ? "" : text.data(), text.size(), keeping, SQLITE_UTF8));
    }
    void bindBlob(int place, std::string_view bytes, sqlite3_destructor_type keeping)
    {
        check(sqlite3_bind_blob64(m_statement, place, bytes.empty() ? "" : bytes.data(), bytes.size(), keeping));
    }
    void check(int code)
    {
        if (code != SQLITE_OK && !failed()) {
            fail(sqliteError(sqlite3_extended_errcode(m_db), m_sql.name(), sqlite3_errmsg(m_db)));
        }
    }
    sqlite3 *m_db;
    sqlite3_stmt *m_statement = nullptr;
};

int hasToStop(void *sql) { return static_cast<Sql *>(sql)->stop.load(std::memory_order_relaxed) ? 1 : 0; }

class SqliteSql final : public Sql {
public:
    explicit SqliteSql(const SqliteTarget &target) : m_connection(QStringLiteral("QSQLITE")) { m_name = target.path; }
    ~SqliteSql() override
    {
        if (m_db) {
            sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
        }
    }

    Result<void> open(const SqliteTarget &target)
    {
        QSqlDatabase &database = m_connection.database();
        QUrl uri = QUrl::fromLocalFile(QString::fromStdString(target.path));
        uri.setQuery(QString::fromLatin1(target.immutable ? "mode=ro&immutable=1" : target.writable ? "mode=rw" : "mode=ro"));
        database.setDatabaseName(QString::fromLatin1(uri.toEncoded()));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=5000"));
        if (!database.open()) {
            const int code = database.lastError().nativeErrorCode().toInt();
            return sqliteError(code, m_name, database.lastError().text().toUtf8().constData());
        }
        m_db = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
        return harden();
    }

    Backend backend() const override { return Backend::Sqlite; }
    std::unique_ptr<Statement> prepare(const std::string &sql) override
    {
        return std::make_unique<SqliteStatement>(*this, m_db, sql);
    }
    Result<void> beginWrite() override
    {
        // What a large import touches is written once, at its end, and not again and again to make room.
        auto done = run("PRAGMA cache_size=-65536");
        return done ? run("BEGIN IMMEDIATE") : done;
    }
    Result<void> beginRead() override { return run("BEGIN"); }

private:
    /// A store may come from anybody: its schema may do nothing but hold tables.
    Result<void> harden()
    {
        for (const auto &[option, on] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                         {SQLITE_DBCONFIG_DQS_DML, 0},
                                         {SQLITE_DBCONFIG_DQS_DDL, 0},
                                         {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                         {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                         {SQLITE_DBCONFIG_ENABLE_VIEW, 0}}) {
            sqlite3_db_config(m_db, option, on, nullptr);
        }
        sqlite3_limit(m_db, SQLITE_LIMIT_LENGTH, 64 << 20);
        sqlite3_limit(m_db, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
        sqlite3_limit(m_db, SQLITE_LIMIT_EXPR_DEPTH, 200);
        sqlite3_limit(m_db, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
        sqlite3_limit(m_db, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO needs one
        sqlite3_progress_handler(m_db, 1000, hasToStop, static_cast<Sql *>(this));
        if (auto done = run("PRAGMA cell_size_check=ON"); !done) {
            return done;
        }
        if (auto done = run("PRAGMA mmap_size=0"); !done) {
            return done;
        }
        // Each change is brought into the file at once, which people copy, send and move while a window has it open.
        return run("PRAGMA wal_autocheckpoint=1");
    }

    DriverConnection m_connection;
    sqlite3 *m_db = nullptr;
};

} // namespace

Result<std::unique_ptr<Sql>> connectSqlite(const SqliteTarget &target)
{
    keepLocks();
    auto sql = std::make_unique<SqliteSql>(target);
    if (auto opened = sql->open(target); !opened) {
        return opened.error();
    }
    return std::unique_ptr<Sql>(std::move(sql));
}

Error sqliteError(int code, const std::string &place, const char *detail)
{
    switch (code & 0xff) {
    case SQLITE_INTERRUPT: return cancelled();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return refused(place, "另一个程序正在写入，请稍后再试", "another program is writing to it; try again in a moment");
    case SQLITE_FULL: return refused(place, "磁盘已满，请腾出空间后再试", "the disk is full; free some space and try again");
    case SQLITE_READONLY:
        return refused(place, "不能写入，请检查文件和文件夹的权限",
                       "cannot be written; check the permissions of the file and its folder");
    case SQLITE_CANTOPEN:
        return refused(place, "不能打开，请检查文件和文件夹的权限",
                       "cannot be opened; check the permissions of the file and its folder");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return damaged(place, "数据库文件已损坏，请用备份恢复", "the store is damaged; restore it from a backup");
    case SQLITE_IOERR:
        return refused(place, "磁盘读写出错，请检查磁盘后再试",
                       "reading or writing the disk failed; check the disk and try again");
    case SQLITE_TOOBIG: return refused(place, "内容过长，无法存入", "a text is too long to be stored");
    case SQLITE_ERROR: // a table or column is not what this program made
        return damaged(place, std::string("数据库结构不符，请用备份恢复（") + detail + "）",
                       std::string("the store is not built as it should be; restore it from a backup (") + detail + ")");
    default: return refused(place, std::string("数据库出错：") + detail, std::string("the store failed: ") + detail);
    }
}

} // namespace rd
