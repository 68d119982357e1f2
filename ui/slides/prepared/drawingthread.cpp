#include "ui/slides/prepared/drawingthread.h"

namespace rd {

std::shared_ptr<QThreadPool> drawingThread()
{
    static std::weak_ptr<QThreadPool> kept;
    auto pool = kept.lock();
    if (!pool) {
        pool = std::make_shared<QThreadPool>();
        pool->setMaxThreadCount(1);
        pool->setExpiryTimeout(-1);
        kept = pool;
    }
    return pool;
}

} // namespace rd
