#pragma once

#include "app/forms/formbindings.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace rd {

class ValuePicker;

/// What the chosen cell of a form shows, and how: found by typing, then which period, what is worked out, unit and rounding.
class BindingPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BindingPanel(QWidget *parent = nullptr);

    void setCodes(std::shared_ptr<const CodeBook> codes, const Table *figures);
    void setLook(const Look &look);
    /// A cell by its name, and what it shows so far; none: it is bound to nothing.
    void showCell(const std::string &cell, const std::optional<FormBinding> &binding, const FormBinding &fresh);
    /// No cell is chosen, or one that cannot be bound: the words say so.
    void showNone(const QString &words);
    /// The periods that may be the base of an index of that value, as basesAsked() wanted to know.
    void setBases(const Key &of, std::vector<Period> bases);
    [[nodiscard]] ValuePicker *picker() const { return m_picker; }

Q_SIGNALS:
    void bound(const rd::FormBinding &binding);
    void unbound();
    void basesAsked(const rd::FormBinding &binding);

private:
    void build();
    void fillChoices();
    void takeKey(const Key &key);
    void takeChoices();
    void takeOperation();
    void showOperations();
    void showOperands();
    void showBinding();
    void offer();
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    std::shared_ptr<const CodeBook> m_codes;
    Look m_look;
    FormBinding m_binding;
    Key m_basesOf; ///< the value whose periods are in m_bases, or were asked for
    std::vector<Period> m_bases;
    bool m_isBound = false, m_isFilling = false;
    QLabel *m_cell, *m_words;
    ValuePicker *m_picker;
    QWidget *m_choices;
    QFormLayout *m_form;
    QComboBox *m_period, *m_operation, *m_operand, *m_power, *m_rounding;
    QSpinBox *m_decimals;
    QCheckBox *m_qualified;
    QPushButton *m_clear;
};

} // namespace rd
