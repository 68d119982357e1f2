#pragma once

#include "app/decks/rollforward.h"
#include "ui/widgets/look.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace rd {

class EditSession;

/// On to the next period: which forms and saved reports go on, and what of each has not arrived; then all of it as one change.
class RollDialog final : public QDialog {
    Q_OBJECT
public:
    RollDialog(std::string storeAddress, EditSession *session, const Look &look, QWidget *parent = nullptr);
    ~RollDialog() override;

    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }
    [[nodiscard]] QLineEdit *period() const { return m_period; }
    [[nodiscard]] QString message() const;
    void accept() override; ///< does it

Q_SIGNALS:
    void shown(); ///< what would go on

private:
    void build();
    void proposePeriod();
    void ask();
    void showPlan(const RollForward &plan, const Period &to);
    [[nodiscard]] QString said(std::string_view key) const { return saidWord(key, m_look.language); }

    std::string m_address;
    EditSession *m_session;
    Look m_look;
    QLineEdit *m_period;
    QTreeWidget *m_tree;
    QLabel *m_message;
    QPushButton *m_do = nullptr;
};

} // namespace rd
