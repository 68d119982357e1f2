#pragma once

#include "ui/editing/rowform.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rd {

class EditSession;

/// A new entry or a corrected one: the form, why, and one change when it is saved. It stays open where the store refuses.
class EntryDialog final : public QDialog {
    Q_OBJECT
public:
    /// `row` without a code is a new entry. `title` as in entry.title.*.
    EntryDialog(const TableRow &row, FormContext context, std::string_view title, EditSession *session, const Look &look,
                QWidget *parent = nullptr);

    [[nodiscard]] RowForm *form() const { return m_form; }
    void accept() override;
    void reject() override;

private:
    void build(const QString &title);
    void takeOutcome(const Result<std::int64_t> &change);
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }
    /// The edit that the form asks for; nothing where it says what is wrong.
    [[nodiscard]] std::optional<std::function<Result<std::int64_t>(Store &)>> edit(const std::string &why);
    [[nodiscard]] QString what() const;

    EditSession *m_session;
    Look m_look;
    FormContext m_context;
    bool m_isNew;
    RowForm *m_form;
    QLineEdit *m_why;
    QLabel *m_message;
    QPushButton *m_save = nullptr;
};

} // namespace rd
