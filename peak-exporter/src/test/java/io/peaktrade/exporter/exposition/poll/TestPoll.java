package io.peaktrade.exporter.exposition.poll;

import java.util.concurrent.atomic.AtomicInteger;

/** A poll that does what a test says, and knows how often it was asked, and by how many at a time. */
final class TestPoll extends Poll {
    private final Runnable answer;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int mostInside;

    TestPoll(Runnable answer) {
        this.answer = answer;
    }

    @Override
    public Origin origin() {
        return Origin.DROPWIZARD;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public void poll() {
        asked.incrementAndGet();
        mostInside = Math.max(mostInside, inside.incrementAndGet());
        try {
            answer.run();
        } finally {
            inside.decrementAndGet();
        }
    }

    int asked() {
        return asked.get();
    }

    int mostInside() {
        return mostInside;
    }
}
