#include "ui/widgets/keysdialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace rd {

void showKeys(QWidget *parent, const std::vector<std::pair<QString, QString>> &actions, const Look &look)
{
    std::vector<std::pair<QString, QString>> keys;
    for (const auto &[key, words] :
         {std::pair{"Tab", "keys.tab"}, {"← ↑ → ↓", "keys.arrows"}, {"Enter", "keys.enter"}, {"Esc", "keys.escape"}}) {
        keys.emplace_back(QString::fromUtf8(key), saidWord(words, look.language));
    }
    keys.insert(keys.end(), actions.begin(), actions.end());

    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("keys"));
    dialog->setWindowTitle(saidWord("action.keys", look.language));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    int row = 0;
    for (const auto &[key, words] : keys) {
        auto *keyLabel = new QLabel(key);
        keyLabel->setFont(look.page().font(Type::Body, true));
        auto *wordLabel = new QLabel(words);
        wordLabel->setTextFormat(Qt::PlainText);
        grid->addWidget(keyLabel, row, 0);
        grid->addWidget(wordLabel, row++, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addLayout(grid);
    column->addWidget(buttons);
    dialog->show();
}

} // namespace rd
