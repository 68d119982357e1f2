#include "ui/widgets/storework.h"

#include <QThread>

#include <memory>

namespace rd {

void workInStore(QObject *owner, const std::string &address, std::function<void(Store &)> inThread,
                 std::function<void(const std::optional<Error> &)> then)
{
    auto fault = std::make_shared<std::optional<Error>>();
    QThread *thread = QThread::create([inThread = std::move(inThread), address, fault] {
        const auto store = Store::open(address, Store::Access::Read);
        store ? inThread(**store) : void(*fault = store.error());
    });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(thread, &QThread::finished, owner, [then = std::move(then), fault] { then(*fault); });
    thread->start();
}

} // namespace rd
