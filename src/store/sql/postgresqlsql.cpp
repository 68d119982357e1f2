#include "store/sql/postgresqlsql.h"

#include "store/sql/driverconnection.h"
#include "store/sql/sentences.h"

#include <QSqlQuery>
#include <QUrl>
#include <QUrlQuery>
#include <QVariant>

namespace rd {
namespace {

QString quoted(QString value)
{
    value.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + value + u'\'';
}

Error serverError(const QSqlError &error, const std::string &place)
{
    const QString state = error.nativeErrorCode();
    const std::string detail = error.databaseText().simplified().toStdString();
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P") || error.type() == QSqlError::ConnectionError) {
        return refused(place, "数据库服务器没有应答，请检查网络和地址后重新打开（" + detail + "）",
                       "the database server does not answer; check the network and the address, then open it again (" + detail
                           + ")");
    }
    if (state == u"40001" || state == u"40P01" || state == u"55P03") {
        return refused(place, "另一个程序正在写入，请稍后再试", "another program is writing to it; try again in a moment");
    }
    if (state == u"53100") {
        return refused(place, "服务器磁盘已满", "the server's disk is full");
    }
    if (state == u"42501") {
        return refused(place, "没有权限，请向管理员申请", "permission denied; ask the administrator for it");
    }
    if (state.startsWith(u"42")) {
        return damaged(place, "数据库结构不符（" + detail + "）", "the store is not built as it should be (" + detail + ")");
    }
    return refused(place, "数据库出错：" + detail, "the store failed: " + detail);
}

class PostgresqlStatement final : public Statement {
public:
    PostgresqlStatement(Sql &sql, const QSqlDatabase &database, const std::string &text)
        : Statement(sql), m_query(database), m_text(QString::fromStdString(text))
    {
        m_query.setForwardOnly(true); // rows come one by one instead of all at once
        // BEGIN, COMMIT, SET and the like cannot be prepared on the server.
        m_prepared = m_text.contains(u'?');
        if (m_prepared && !m_query.prepare(m_text)) {
            fail(serverError(m_query.lastError(), m_sql.name()));
        }
    }
    void bind(int place, std::int64_t value) override { m_query.bindValue(place - 1, qlonglong{value}); }
    void bind(int place, double value) override { m_query.bindValue(place - 1, value); }
    void bind(int place, std::string_view text) override
    {
        // A null string would bind NULL.
        m_query.bindValue(place - 1,
                          text.empty() ? QStringLiteral("") : QString::fromUtf8(text.data(), qsizetype(text.size())));
    }
    void bindBytes(int place, std::string_view bytes) override
    {
        m_query.bindValue(place - 1, QByteArray(bytes.data(), qsizetype(bytes.size())));
    }
    void bindNull(int place) override { m_query.bindValue(place - 1, QVariant(QMetaType(QMetaType::LongLong))); }

    bool isNull(int column) override { return m_query.isNull(column); }
    std::int64_t integer(int column) override { return m_query.value(column).toLongLong(); }
    double number(int column) override { return m_query.value(column).toDouble(); }
    std::string text(int column) override { return m_query.value(column).toString().toStdString(); }
    std::string bytes(int column) override { return m_query.value(column).toByteArray().toStdString(); }

protected:
    bool fetch() override
    {
        if (!m_begun) {
            m_begun = true;
            if (!(m_prepared ? m_query.exec() : m_query.exec(m_text))) {
                fail(serverError(m_query.lastError(), m_sql.name()));
                return false;
            }
        }
        if (m_query.isSelect() && m_query.next()) {
            return true;
        }
        if (m_query.lastError().isValid()) {
            fail(serverError(m_query.lastError(), m_sql.name()));
        }
        return false;
    }
    void rewind() override
    {
        m_query.finish();
        m_begun = false;
    }

private:
    QSqlQuery m_query;
    QString m_text;
    bool m_prepared = false;
    bool m_begun = false;
};

class PostgresqlSql final : public Sql {
public:
    PostgresqlSql() : m_connection(QStringLiteral("QPSQL")) {}

    Result<void> open(const QUrl &url)
    {
        m_name = url.toString(QUrl::RemovePassword | QUrl::RemoveQuery).toStdString();
        QSqlDatabase &database = m_connection.database();
        if (!url.host().isEmpty()) {
            database.setHostName(url.host());
        }
        if (url.port() > 0) {
            database.setPort(url.port());
        }
        if (const QString name = url.path().mid(1); !name.isEmpty()) {
            database.setDatabaseName(name);
        }
        QStringList options{QStringLiteral("connect_timeout=10"), QStringLiteral("keepalives_idle=30"),
                            QStringLiteral("tcp_user_timeout=30000"), QStringLiteral("client_encoding=UTF8")};
        const QUrlQuery query(url);
        for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
            options << key + u'=' + quoted(value);
        }
        database.setConnectOptions(options.join(u';'));
        if (!database.open(url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded))) {
            return serverError(database.lastError(), m_name);
        }
        for (const char *setting : {"SET client_min_messages = error", "SET statement_timeout = 600000",
                                    "SET extra_float_digits = 1", "SET bytea_output = hex"}) {
            if (auto done = run(setting); !done) {
                return done;
            }
        }
        return {};
    }

    Backend backend() const override { return Backend::Postgresql; }
    std::unique_ptr<Statement> prepare(const std::string &sql) override
    {
        return std::make_unique<PostgresqlStatement>(*this, m_connection.database(), sql);
    }
    Result<void> beginWrite() override
    {
        if (auto begun = run("BEGIN"); !begun) {
            return begun;
        }
        auto locked = run("LOCK TABLE \"change\" IN SHARE ROW EXCLUSIVE MODE");
        if (!locked) {
            (void)run("ROLLBACK");
        }
        return locked;
    }
    Result<void> beginRead() override { return run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }

private:
    DriverConnection m_connection;
};

} // namespace

bool isPostgresqlAddress(const std::string &address)
{
    return address.starts_with("postgresql://") || address.starts_with("postgres://");
}

Result<std::unique_ptr<Sql>> connectPostgresql(const std::string &address)
{
    const QUrl url(QString::fromStdString(address), QUrl::StrictMode);
    if (!url.isValid()) {
        return refused({}, "数据库地址不对，应为 postgresql://用户@主机/数据库",
                       "the address of the database is not right; write postgresql://user@host/database");
    }
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"))) {
        return refused(url.host().toStdString(), "没有安装 PostgreSQL 驱动，请安装 libqt6sql6-psql",
                       "the PostgreSQL driver is missing; install libqt6sql6-psql");
    }
    auto sql = std::make_unique<PostgresqlSql>();
    if (auto opened = sql->open(url); !opened) {
        return opened.error();
    }
    return std::unique_ptr<Sql>(std::move(sql));
}

} // namespace rd
