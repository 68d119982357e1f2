#pragma once

#include "app/editing/entry.h"
#include "ui/editing/fieldeditor.h"

#include <QWidget>

#include <map>

class QGridLayout;
class QLabel;

namespace rd {

/// What a form offers to choose from: the code lists, and for free texts what the table's other entries hold.
struct FormContext {
    std::shared_ptr<const CodeBook> codes;
    std::vector<Row> rows;
};

/// A form for an entry of any table, made from the table's columns: references are searched for by name or code, closed lists
/// are chosen from, a period is written as people write it. The store's own checks are said beside the fields.
class RowForm : public QWidget {
    Q_OBJECT
public:
    RowForm(const TableDef &table, const FormContext &context, const Look &look, QWidget *parent = nullptr);

    virtual void setRow(const TableRow &row);
    /// The row as it is entered; nothing where it cannot be stored: then the fields say why.
    [[nodiscard]] std::optional<TableRow> row();
    [[nodiscard]] FieldEditor *field(std::string_view column) const; ///< null where the form has none
    [[nodiscard]] bool isChanged() const { return m_changed; }
    [[nodiscard]] const TableDef &table() const { return m_table; }

Q_SIGNALS:
    void edited();

protected:
    /// Without fields; the derived form adds its own.
    RowForm(const TableDef &table, const Look &look, QWidget *parent);
    FieldEditor *addField(FormField field);
    void showField(std::string_view column, bool shown); ///< with its label
    [[nodiscard]] FormField fieldFor(std::string_view column, const FormContext &context) const;
    /// Says what is wrong; false where something is.
    virtual bool check(const TableRow &row);
    void sayFault(const std::string &column, const Text &sentence);
    [[nodiscard]] const Look &look() const { return m_look; }

    TableRow m_row; ///< as it was given

private:
    void layOut(FieldEditor *editor);
    bool readFields(TableRow &row);

    const TableDef &m_table;
    Look m_look;
    QGridLayout *m_grid;
    QLabel *m_fault; ///< of the row as a whole
    std::map<std::string, FieldEditor *, std::less<>> m_fields;
    std::map<std::string, QLabel *, std::less<>> m_labels;
    bool m_changed = false;
};

} // namespace rd
