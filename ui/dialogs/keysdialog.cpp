#include "ui/dialogs/keysdialog.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace rd {
namespace {

using KeyList = std::vector<std::pair<QString, QString>>;

KeyList withCommonKeys(const KeyList &actions, Language language)
{
    KeyList keys;
    for (const auto &[key, words] :
         {std::pair{"Tab", "keys.tab"}, {"← ↑ → ↓", "keys.arrows"}, {"Enter", "keys.enter"}, {"Esc", "keys.escape"}}) {
        keys.emplace_back(QString::fromUtf8(key), saidWord(words, language));
    }
    keys.insert(keys.end(), actions.begin(), actions.end());
    return keys;
}

/// The keys in two columns, read downwards.
QWidget *keySheet(const KeyList &keys, const Look &look)
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    const int rows = static_cast<int>(keys.size() + 1) / 2;
    int place = 0;
    for (const auto &[key, words] : keys) {
        auto *keyLabel = new QLabel(key);
        keyLabel->setFont(look.page().font(Type::Body, true));
        auto *wordLabel = new QLabel(words);
        wordLabel->setTextFormat(Qt::PlainText);
        grid->addWidget(keyLabel, place % rows, place / rows * 2);
        grid->addWidget(wordLabel, place % rows, place / rows * 2 + 1);
        ++place;
    }
    return sheet;
}

} // namespace

void showKeys(QWidget *parent, const KeyList &actions, const Look &look)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("keys"));
    dialog->setWindowTitle(saidWord("action.keys", look.language));
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setAccessibleName(dialog->windowTitle());
    area->setWidget(keySheet(withCommonKeys(actions, look.language), look));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(saidWord("action.close", look.language));
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 24, 24, 16);
    column->setSpacing(16);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    constexpr int frame = 40; // what the desktop adds around a window
    const QSize whole = area->widget()->sizeHint() + QSize(48 + area->verticalScrollBar()->sizeHint().width(), 40)
                        + QSize(0, column->spacing() + buttons->sizeHint().height());
    dialog->resize(whole.boundedTo(parent->screen()->availableSize() - QSize(frame, frame)));
    dialog->show();
}

} // namespace rd
