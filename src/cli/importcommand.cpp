#include "app/decks/deckfiles.h"
#include "app/packages.h"
#include "app/tables/mappingfile.h"
#include "app/tables/tableimport.h"
#include "cli/commands.h"
#include "cli/usage.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

#include <filesystem>
#include <fmt/format.h>

namespace rd {
namespace {

Result<void> sayLoaded(const Loaded &loaded, bool dryRun, Language language)
{
    const Text said{fmt::format("{}：新增 {} 行，变更 {} 行，相同 {} 行", dryRun ? "可以导入" : "已导入", loaded.added,
                                loaded.changed, loaded.equal),
                    fmt::format("{}: {} new, {} changed, {} equal", dryRun ? "would be taken" : "imported", loaded.added,
                                loaded.changed, loaded.equal)};
    say(said.in(language));
    return {};
}

/// The table that the command line speaks of.
Result<TableImport> tableOf(const Invocation &call)
{
    TableImport table;
    table.path = call.operands.front().toStdString();
    table.choice.sheet = call.value("sheet");
    if (const std::string said = call.value("encoding"); !said.empty()) {
        table.choice.encoding = encodingNamed(said);
        if (table.choice.encoding == Encoding::Unknown) {
            return notOffered("encoding", said, "utf-8, gb18030, big5, shift_jis, utf-16le, utf-16be, windows-1252");
        }
    }
    if (const std::string said = call.value("decimal"); !said.empty()) {
        if (said != "point" && said != "comma") {
            return notOffered("decimal", said, "point, comma");
        }
        table.decimal = said == "comma" ? DecimalSign::Comma : DecimalSign::Point;
    }
    table.createCodes = call.values.isSet(QStringLiteral("create-codes"));
    table.accepted = call.value("accept");
    for (const auto &[option, field] : {std::pair("source", Field::Source),
                                        {"period", Field::Period},
                                        {"area", Field::Area},
                                        {"indicator", Field::Indicator},
                                        {"unit", Field::Unit}}) {
        if (std::string said = call.value(option); !said.empty()) {
            table.fixed[field] = std::move(said);
        }
    }
    if (call.values.isSet(QStringLiteral("mapping"))) {
        auto mapping = readMapping(call.value("mapping"));
        if (!mapping) {
            return mapping.error();
        }
        table.mapping = std::move(*mapping);
    }
    return table;
}

Result<void> takeTable(const Invocation &call, const WorkspaceOptions &where, const TableImport &table, bool dryRun)
{
    auto workspace = Workspace::open(where);
    if (!workspace) {
        return workspace.error();
    }
    if (!dryRun) {
        const auto taken = importTable(workspace->store(), table);
        if (!taken) {
            return taken.error();
        }
        if (auto said = sayLoaded(taken->loaded, false, call.language); !said) {
            return said;
        }
        for (const Text &line : taken->further) {
            say(line.in(call.language));
        }
        return {};
    }
    auto preview = previewTable(workspace->store(), table);
    if (!preview) {
        return preview.error();
    }
    for (const Text &line : linesOf(*preview, workspace->codes())) {
        say(line.in(call.language));
    }
    if (const std::string into = call.value("save-mapping"); !into.empty()) {
        if (auto written = writeMapping(into, preview->mapping); !written) {
            return written;
        }
    }
    if (auto refused = refusalOf(*preview, table, true)) {
        return *refused;
    }
    return sayLoaded(preview->loaded, true, call.language);
}

/// What a refused table would leave on a server is not ours to take away: it is tried on a file first.
Result<void> tryTable(const WorkspaceOptions &where, const TableImport &table)
{
    const QTemporaryDir aside;
    WorkspaceOptions meant = where;
    meant.empty = true;
    meant.store = aside.filePath(QStringLiteral("store")).toStdString();
    auto workspace = Workspace::open(meant);
    if (!workspace) {
        return workspace.error();
    }
    const auto preview = previewTable(workspace->store(), table);
    if (!preview) {
        return preview.error();
    }
    const auto refused = refusalOf(*preview, table);
    return refused ? Result<void>(*refused) : Result<void>();
}

Result<void> importTableCalled(const Invocation &call, const WorkspaceOptions &where)
{
    auto table = tableOf(call);
    if (!table) {
        return table.error();
    }
    const auto exists = storeExists(where);
    if (!exists) {
        return exists.error();
    }
    // A store that only this call makes does not outlive its refusal; to try is not to start.
    const QTemporaryDir aside;
    WorkspaceOptions meant = where;
    meant.empty = meant.empty || !where.store.empty();
    const bool dryRun = call.values.isSet(QStringLiteral("dry-run"));
    if (!*exists && dryRun) {
        meant.store = aside.filePath(QStringLiteral("store")).toStdString();
    }
    if (!*exists && !dryRun && isServer(where.store)) {
        if (auto tried = tryTable(where, *table); !tried) {
            return tried;
        }
    }
    auto done = takeTable(call, meant, *table, dryRun);
    if (!done && !*exists && !where.store.empty() && !isServer(where.store)) {
        for (const char *ending : {"", "-wal", "-shm"}) {
            std::error_code gone; // it may never have been made
            std::filesystem::remove(where.store + ending, gone);
        }
    }
    return done;
}

/// A deck speaks of what a store holds: it is brought into one that is there.
Result<void> importDeckCalled(const Invocation &call, const std::string &path)
{
    if (call.values.isSet(QStringLiteral("dry-run"))) {
        return wrongUsage("演示文稿文件不能试导入。", "A deck file has no trial import.");
    }
    WorkspaceOptions where = call.where;
    where.access = Store::Access::Write;
    auto workspace = Workspace::open(where);
    if (!workspace) {
        return workspace.error();
    }
    std::string made;
    const auto change = loadDeckFile(workspace->store(), path, fmt::format("import {}", path), &made);
    if (!change) {
        return change.error();
    }
    const Text said{fmt::format("已导入演示文稿：{}", made), fmt::format("deck imported: {}", made)};
    say(said.in(call.language));
    return {};
}

Result<void> runImport(const Invocation &call)
{
    const std::string path = call.operands.front().toStdString();
    WorkspaceOptions where = call.where;
    where.access = Store::Access::Write;
    where.makeMissing = true;
    if (auto noStore = refuseStoreFile(path); !noStore) {
        return noStore;
    }
    if (path.ends_with(deckFileEnding)) {
        return importDeckCalled(call, path);
    }
    if (!isPackage(path)) {
        return importTableCalled(call, where);
    }
    const bool dryRun = call.values.isSet(QStringLiteral("dry-run"));
    const auto loaded = importInto(where, path, dryRun);
    return loaded ? sayLoaded(*loaded, dryRun, call.language) : Result<void>(loaded.error());
}

QCommandLineOption option(const char *name, const char *what, const char *value = nullptr)
{
    return value == nullptr
               ? QCommandLineOption(QString::fromLatin1(name), QString::fromUtf8(what))
               : QCommandLineOption(QString::fromLatin1(name), QString::fromUtf8(what), QString::fromLatin1(value));
}

} // namespace

Command importCommand()
{
    return {QStringLiteral("import"),
            QStringLiteral("PATH [--dry-run] [--create-codes] [--source CODE] [--mapping FILE]"),
            1,
            0,
            {option("dry-run", "show how it is read and check everything, store nothing"),
             option("create-codes", "add areas, indicators, units and sources that no list has"),
             option("source", "source of the whole table", "CODE"),
             option("period", "period of the whole table, where no column or head says one", "P"),
             option("area", "area of the whole table", "CODE"), option("indicator", "indicator of the whole table", "CODE"),
             option("unit", "unit of values that say none: CNY, 亿元, million EUR …", "UNIT"),
             option("sheet", "name or number of the sheet to read", "SHEET"),
             option("encoding", "of a CSV where it was read wrongly: utf-8, gb18030, big5, shift_jis …", "NAME"),
             option("decimal", "sign before the decimals where it was read wrongly: point, comma", "SIGN"),
             option("mapping", "how the columns are to be read (docs/import.md)", "FILE"),
             option("save-mapping", "with --dry-run: write how the columns were read", "FILE"),
             option("accept", "why values that look wrong are right", "REASON")},
            runImport};
}

} // namespace rd
