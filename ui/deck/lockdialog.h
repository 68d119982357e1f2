#pragma once

#include "ui/deck/lockcheck.h"

#include <QDialog>

class QPushButton;
class QTreeWidget;

namespace rd {

/// What has changed since a deck was locked, slide by slide: the new values are accepted for the slides that are ticked, the
/// others keep theirs.
class LockDialog final : public QDialog {
    Q_OBJECT
public:
    LockDialog(const std::vector<SlideDifference> &slides, const Look &look, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<std::string> accepted() const; ///< codes of the slides that are ticked

private:
    QTreeWidget *m_tree;
    QPushButton *m_accept;
};

} // namespace rd
