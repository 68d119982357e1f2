#pragma once

#include "core/tables.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace rd {

/// What a form asks for in one place.
struct FormField {
    /// Choice: one of `entries`. Suggest: any text, those of `entries` offered. Long: several lines.
    enum class Sort { Line, Number, Whole, Flag, Choice, Suggest, Long };
    std::string column;
    Sort sort = Sort::Line;
    Text name;
    bool required = false;
    std::vector<std::pair<std::string, Text>> entries = {}; ///< code and name
    Text hint = {};
    bool fixed = false;      ///< seen, not changed
    bool showsCodes = false; ///< of entries, beside their names
};

/// A field with what is wrong with it below, in one sentence.
class FieldEditor final : public QWidget {
    Q_OBJECT
public:
    FieldEditor(FormField field, const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] const FormField &field() const { return m_field; }
    void setEntries(std::vector<std::pair<std::string, Text>> entries);
    void setValue(const Value &value);
    /// Nothing where what was typed cannot be such a value; the field then says so.
    [[nodiscard]] std::optional<Value> value();
    [[nodiscard]] std::string text() const; ///< as it is typed or chosen: the code of a choice
    void setFault(const QString &sentence); ///< empty: none
    [[nodiscard]] QString fault() const;
    void setHint(const QString &hint);

Q_SIGNALS:
    void edited(); ///< by hand

private:
    QWidget *build();
    void buildBox(bool chooses);
    [[nodiscard]] std::string chosenCode() const;
    [[nodiscard]] QString typed() const;
    void refuse(std::string_view word);

    FormField m_field;
    Look m_look;
    QLineEdit *m_line = nullptr;
    QComboBox *m_box = nullptr;
    QCheckBox *m_flag = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLabel *m_fault;
};

} // namespace rd
