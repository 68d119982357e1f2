#pragma once

#include "store/store.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;
class QTreeWidget;

namespace rd {

class EditSession;
class JournalModel;

/// Every change of the store: who, when and why, what it changed; to be confirmed, taken back and brought back.
class HistoryDialog final : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(Desk desk, EditSession *session, const Look &look, QWidget *parent = nullptr);

    void setDesk(const Desk &desk); ///< after a change: everything is read anew
    [[nodiscard]] JournalModel *model() const { return m_model; }
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QTreeWidget *details() const { return m_details; }

Q_SIGNALS:
    void filled();
    void detailsFilled();

private:
    void build();
    void ask();
    void showChange();
    void showRows(const std::vector<ChangedRow> &rows, bool back);
    void undo();
    void confirm();
    void takeOutcome(const Result<std::int64_t> &change);
    [[nodiscard]] const JournalEntry *chosen() const;
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    Desk m_desk;
    EditSession *m_session;
    Look m_look;
    JournalModel *m_model;
    QTableView *m_view;
    QTreeWidget *m_details;
    QLabel *m_message;
    QPushButton *m_undo, *m_confirm;
    std::int64_t m_shown = 0;
};

} // namespace rd
