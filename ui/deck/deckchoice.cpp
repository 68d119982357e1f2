#include "ui/deck/deckchoice.h"

#include <QCryptographicHash>
#include <QSettings>

namespace rd {
namespace {

/// An address may hold a slash or a password: neither belongs into a settings file.
QString deckSetting(const std::string &storeAddress)
{
    const QByteArray name =
        QCryptographicHash::hash(QByteArray::fromStdString(storeAddress), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("deck/") + QString::fromLatin1(name.left(16));
}

} // namespace

std::string chosenDeck(const CodeBook &codes, const std::string &storeAddress)
{
    const std::string kept = QSettings().value(deckSetting(storeAddress)).toString().toStdString();
    return codes.decks.find(kept) != nullptr ? kept : codes.decks.empty() ? std::string() : codes.decks.begin()->code;
}

void rememberDeck(const std::string &deck, const std::string &storeAddress)
{
    QSettings().setValue(deckSetting(storeAddress), QString::fromStdString(deck));
}

} // namespace rd
