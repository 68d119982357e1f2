#include "store/schema.h"

#include "store/sentences.h"

#include <QFile>

#include <fmt/format.h>

static void useSchemaResources()
{
    // A static library's resources are linked in only where something asks for them.
    Q_INIT_RESOURCE(schema);
}

namespace rd {
namespace {

Result<void> step(Sql &sql, std::int64_t to)
{
    const std::string path =
        fmt::format(":/schema/{}/{:03}.sql", sql.backend() == Backend::Sqlite ? "sqlite" : "postgresql", to);
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return refused(path, "程序不完整，请重新安装", "the program is incomplete; install it again");
    }
    for (const std::string &statement : statementsIn(file.readAll().toStdString())) {
        if (auto done = sql.run(statement); !done) {
            return done;
        }
    }
    auto version = sql.prepare("UPDATE \"store\" SET \"schema\" = ? WHERE \"id\" = 1");
    version->bind(1, to);
    return version->run();
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

Result<void> migrate(Sql &sql, std::int64_t from)
{
    useSchemaResources();
    for (std::int64_t version = from + 1; version <= schemaVersion; ++version) {
        if (auto begun = sql.run("BEGIN"); !begun) {
            return begun;
        }
        auto done = step(sql, version);
        if (!done) {
            (void)sql.run("ROLLBACK");
            return done;
        }
        if (auto committed = sql.run("COMMIT"); !committed) {
            return committed;
        }
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
