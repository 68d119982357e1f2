#include "app/decks/deckfiles.h"
#include "app/packages.h"
#include "app/tables/mappingfile.h"
#include "app/tables/tableimport.h"
#include "cli/commands.h"
#include "cli/usage.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

#include <fmt/format.h>
#include <vector>

namespace rd {
namespace {

Text loadedText(const Loaded &loaded, bool dryRun)
{
    return {fmt::format("{}：新增 {} 行，变更 {} 行，相同 {} 行", dryRun ? "可以导入" : "已导入", loaded.added, loaded.changed,
                        loaded.equal),
            fmt::format("{}: {} new, {} changed, {} equal", dryRun ? "would be taken" : "imported", loaded.added,
                        loaded.changed, loaded.equal)};
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

/// Brings the table in; gives what is to be said of it.
Result<std::vector<Text>> takeTable(const WorkspaceOptions &where, const TableImport &table)
{
    auto workspace = Workspace::open(where);
    if (!workspace) {
        return workspace.error();
    }
    auto taken = importTable(workspace->store(), table);
    if (!taken) {
        return taken.error();
    }
    taken->further.insert(taken->further.begin(), loadedText(taken->loaded, false));
    return std::move(taken->further);
}

Result<void> showTable(const Invocation &call, const WorkspaceOptions &where, const TableImport &table)
{
    auto workspace = Workspace::open(where);
    if (!workspace) {
        return workspace.error();
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
    say(loadedText(preview->loaded, true).in(call.language));
    return {};
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

/// Into a store that only this call makes, and that does not outlive its refusal.
Result<std::vector<Text>> takeTableAside(WorkspaceOptions where, const TableImport &table)
{
    const std::string path = where.store;
    std::vector<Text> lines;
    const auto made = makeAside(path, [&](const std::string &file) -> Result<bool> {
        where.store = file;
        auto taken = takeTable(where, table);
        if (!taken) {
            return taken.error();
        }
        lines = *std::move(taken);
        return true;
    });
    if (made) {
        return lines;
    }
    // Of two that ask for a new store at once one makes it, and the other brings its table into it.
    where.store = path;
    return storeFileExists(path) ? takeTable(where, table) : Result<std::vector<Text>>(made.error());
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
    WorkspaceOptions meant = where;
    meant.empty = meant.empty || !where.store.empty();
    if (call.values.isSet(QStringLiteral("dry-run"))) {
        const QTemporaryDir aside; // to try is not to start
        meant.store = *exists ? meant.store : aside.filePath(QStringLiteral("store")).toStdString();
        return showTable(call, meant, *table);
    }
    if (!*exists && isServer(where.store)) {
        if (auto tried = tryTable(where, *table); !tried) {
            return tried;
        }
    }
    const auto said =
        *exists || where.store.empty() || isServer(where.store) ? takeTable(meant, *table) : takeTableAside(meant, *table);
    if (!said) {
        return said.error();
    }
    for (const Text &line : *said) {
        say(line.in(call.language));
    }
    return {};
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
    const auto loaded = importInto(where, path, dryRun, call.value("accept"));
    if (!loaded) {
        return loaded.error();
    }
    say(loadedText(*loaded, dryRun).in(call.language));
    return {};
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
