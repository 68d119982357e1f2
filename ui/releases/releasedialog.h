#pragma once

#include "app/releases/releases.h"
#include "ui/widgets/look.h"

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace rd {

/// The release log: what was sent out, which of it a file at hand is, and what has changed since one was sent. Reads the store in
/// threads of its own.
class ReleaseDialog final : public QDialog {
    Q_OBJECT
public:
    ReleaseDialog(std::string storeAddress, const Look &look, QWidget *parent);
    ~ReleaseDialog() override;

    [[nodiscard]] QTableWidget *list() const { return m_list; }
    [[nodiscard]] QString message() const;
    /// Marks the release that a file is, or says that it is none.
    void findFile(const std::string &file);
    /// Lists what has changed since the marked release.
    void showChanges();

Q_SIGNALS:
    void shown(); ///< what was asked for last is on the screen

private:
    void build();
    void read();
    void showReleases(const Result<std::vector<Release>> &releases);
    void showDifference(const Release &release, const Result<ReportDifference> &found);
    void say(const QString &text);
    void work(std::function<void(Store &)> inThread, std::function<void()> then);
    [[nodiscard]] QString saidHere(std::string_view key) const { return saidWord(key, m_look.language); }

    std::string m_address;
    Look m_look;
    std::vector<Release> m_releases;
    QTableWidget *m_list;
    QPlainTextEdit *m_changes;
    QLabel *m_message;
    QPushButton *m_changed = nullptr, *m_file = nullptr;
};

} // namespace rd
