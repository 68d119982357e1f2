#include "store/rows/schema.h"

#include "store/sql/sentences.h"

#include <QDir>
#include <QFile>

#include <fmt/format.h>

static void useSchemaResources()
{
    // A static library's resources are linked in only where something asks for them.
    Q_INIT_RESOURCE(schema);
}

namespace rd {
namespace {

/// Within a transaction.
Result<void> step(Sql &sql, std::int64_t to)
{
    const bool isFile = sql.backend() == Backend::Sqlite;
    const std::string path = fmt::format(":/schema/{}/{:03}.sql", isFile ? "sqlite" : "postgresql", to);
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(path, "程序不完整，请重新安装", "the program is incomplete; install it again");
    }
    for (const std::string &statement : statementsIn(file.readAll().toStdString())) {
        if (auto done = sql.run(statement); !done) {
            return done;
        }
    }
    if (isFile) { // in the file's header, where an older program looks before it opens a store
        if (auto done = sql.run(fmt::format("PRAGMA user_version={}", to)); !done) {
            return done;
        }
    }
    auto version = sql.prepare("UPDATE \"store\" SET \"schema\" = ? WHERE \"id\" = 1");
    version->bind(1, to);
    return version->run();
}

/// The version that is reached: another process may have gone further meanwhile.
Result<std::int64_t> nextStep(Sql &sql, std::int64_t from)
{
    auto found = from == 0 ? Result<std::int64_t>(0) : storedVersion(sql);
    if (!found || *found > from) {
        return found;
    }
    auto done = step(sql, from + 1);
    return done ? Result<std::int64_t>(from + 1) : done.error();
}

} // namespace

std::vector<std::string> statementsIn(std::string_view file)
{
    std::vector<std::string> statements;
    std::string statement;
    while (!file.empty()) {
        const std::size_t end = std::min(file.find('\n'), file.size() - 1);
        const std::string_view line = file.substr(0, end + 1);
        file.remove_prefix(line.size());
        if (line.starts_with("--") || (statement.empty() && line == "\n")) {
            continue;
        }
        statement += line;
        if (line.ends_with(";\n")) {
            statement.resize(statement.size() - 2);
            statements.push_back(std::exchange(statement, {}));
        }
    }
    return statements;
}

std::int64_t schemaVersion()
{
    useSchemaResources();
    static const std::int64_t newest = QDir(QStringLiteral(":/schema/sqlite")).entryList(QDir::Files).size();
    return newest;
}

Result<void> migrate(Sql &sql, std::int64_t from)
{
    for (std::int64_t version = from; version < schemaVersion();) {
        // Before the first step there is no table to lock.
        if (auto begun = version == 0 ? sql.run("BEGIN") : sql.beginWrite(); !begun) {
            return begun;
        }
        const auto reached = nextStep(sql, version);
        if (!reached) {
            (void)sql.run("ROLLBACK");
            return reached.error();
        }
        if (auto committed = sql.run("COMMIT"); !committed) {
            return committed;
        }
        version = *reached;
    }
    return {};
}

Result<std::int64_t> storedVersion(Sql &sql)
{
    auto statement = sql.prepare("SELECT \"schema\" FROM \"store\" WHERE \"id\" = 1");
    const std::int64_t version = statement->step() ? statement->integer(0) : 0;
    if (auto done = statement->outcome(); !done) {
        return done.error();
    }
    return version;
}

Result<Digest> storedDigest(Sql &sql)
{
    auto statement = sql.prepare("SELECT \"digest_lo\", \"digest_hi\" FROM \"store\" WHERE \"id\" = 1");
    Digest digest;
    if (statement->step()) {
        digest = {static_cast<std::uint64_t>(statement->integer(0)), static_cast<std::uint64_t>(statement->integer(1))};
    }
    if (auto done = statement->outcome(); !done) {
        return done.error();
    }
    return digest;
}

Result<void> addToDigest(Sql &sql, const Digest &rows)
{
    auto digest = storedDigest(sql);
    if (!digest) {
        return digest.error();
    }
    digest->add(rows);
    auto statement = sql.prepare("UPDATE \"store\" SET \"digest_lo\" = ?, \"digest_hi\" = ? WHERE \"id\" = 1");
    statement->bind(1, static_cast<std::int64_t>(digest->lo));
    statement->bind(2, static_cast<std::int64_t>(digest->hi));
    return statement->run();
}

} // namespace rd
