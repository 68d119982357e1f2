#include "app/forms/formstore.h"

#include "app/editing/entry.h"
#include "app/packages.h"
#include "exchange/fault.h"

#include <QCryptographicHash>

#include <fmt/format.h>

#include <algorithm>

namespace rd {
namespace {

constexpr std::string_view formTable = "form", fileTable = "form_file";

StoredForm formOf(const TableRow &row)
{
    return {textIn(row, "code"),
            {textIn(row, "name_zh"), textIn(row, "name_en")},
            int(std::get<std::int64_t>(valueIn(row, "ord"))),
            textIn(row, "form_file"),
            Period::parse(textIn(row, "period")),
            textIn(row, "bindings")};
}

std::string digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

/// The row of a file in the store's present state.
Result<TableRow> fileRow(Store &store, const std::string &digest)
{
    const auto rows = store.rowsOf(fileTable);
    if (!rows) {
        return rows.error();
    }
    for (const Row &row : *rows) {
        if (TableRow held{packageTable(fileTable), row, {}}; textIn(held, "code") == digest) {
            return held;
        }
    }
    return fault("form_file " + digest, "报送表的文件不在库中", "the form's file is not held");
}

bool isCalled(const StoredForm &form, const std::string &name)
{
    return form.code == name || form.name.zh == name || form.name.en == name;
}

} // namespace

Result<std::vector<StoredForm>> formsOf(Store &store)
{
    const auto rows = store.rowsOf(formTable);
    if (!rows) {
        return rows.error();
    }
    std::vector<StoredForm> forms;
    for (const Row &row : *rows) {
        forms.push_back(formOf({packageTable(formTable), row, {}}));
    }
    std::ranges::stable_sort(forms, {}, &StoredForm::ord);
    return forms;
}

Result<StoredForm> formNamed(Store &store, const std::string &codeOrName)
{
    const auto forms = formsOf(store);
    if (!forms) {
        return forms.error();
    }
    const auto form = std::ranges::find_if(*forms, [&](const StoredForm &one) { return isCalled(one, codeOrName); });
    return form != forms->end() ? Result<StoredForm>(*form)
                                : Result<StoredForm>(Error{
                                    ErrorCode::Failed,
                                    {fmt::format("没有名为“{}”的报送表；用 form list 查看全部。", codeOrName),
                                     fmt::format("There is no form \"{}\"; \"form list\" shows all of them.", codeOrName)},
                                    {}});
}

Result<FormFile> fileOf(Store &store, const StoredForm &form)
{
    const auto row = fileRow(store, form.file);
    if (!row) {
        return row.error();
    }
    const std::string name = textIn(*row, "file");
    const QByteArray bytes = QByteArray::fromBase64(QByteArray::fromStdString(textIn(*row, "content")));
    return digestOf(bytes) == form.file ? FormFile::of(bytes, name)
                                        : Result<FormFile>(fault(name, "与登记的指纹不符，请重新登记这张报送表",
                                                                 "is not the file that was kept; keep the form anew"));
}

Result<FormFilling> fillForm(Store &store, const StoredForm &form, const FormFile &file, const Period &period)
{
    const auto bindings = formBindings(form.bindings, "form " + form.code, store.codes());
    return bindings ? fillForm(store, file, *bindings, period) : Result<FormFilling>(bindings.error());
}

TableRow formRow(const StoredForm &form)
{
    TableRow row = emptyRow(*packageTable(formTable));
    setIn(row, "code", form.code);
    setIn(row, "name_zh", form.name.zh);
    setIn(row, "name_en", form.name.en);
    if (!form.code.empty()) { // else it is given its place when it is entered
        setIn(row, "ord", std::int64_t{form.ord});
    }
    setIn(row, "form_file", form.file);
    setIn(row, "period", form.period ? form.period->sdmx() : std::string());
    setIn(row, "bindings", form.bindings);
    return row;
}

Result<std::int64_t> keepForm(Store &store, const Text &name, const FormFile &file, const std::vector<FormBinding> &bindings,
                              const std::optional<Period> &period)
{
    if (file.bytes().size() > largestKeptForm) {
        return fault(file.name(), "报送表超过 0.74 MB，不能存入库中，可直接用文件填写",
                     "the form is larger than 0.74 MB and cannot be kept; fill it from its file");
    }
    const auto forms = formsOf(store);
    if (!forms) {
        return forms.error();
    }
    const auto before = std::ranges::find_if(
        *forms, [&](const StoredForm &form) { return isCalled(form, name.zh) || isCalled(form, name.en); });
    StoredForm form = before == forms->end() ? StoredForm{{}, name, 0, {}, {}, {}} : *before;
    form.file = digestOf(file.bytes());
    form.bindings = formBindingsJson(bindings);
    form.period = period ? period : form.period;
    TableRow held = emptyRow(*packageTable(fileTable));
    setIn(held, "code", form.file);
    setIn(held, "file", file.name());
    setIn(held, "content", file.bytes().toBase64().toStdString());
    return enterRows(store, {held, formRow(form)}, fmt::format("form {}", name.in(Language::En)));
}

Result<std::int64_t> changeForm(Store &store, const StoredForm &form)
{
    return enterRows(store, {formRow(form)}, fmt::format("form {}", form.code));
}

Result<std::int64_t> removeForm(Store &store, const StoredForm &form)
{
    const auto forms = formsOf(store);
    auto file = fileRow(store, form.file);
    if (!forms || !file) {
        return forms ? file.error() : forms.error();
    }
    std::vector<TableRow> rows = {formRow(form)};
    if (std::ranges::count(*forms, form.file, &StoredForm::file) == 1) {
        rows.push_back(*std::move(file));
    }
    for (TableRow &row : rows) {
        setIn(row, "removed", std::int64_t{1});
    }
    return store.record(changeByUser(fmt::format("remove form {}", form.code)), rows);
}

} // namespace rd
