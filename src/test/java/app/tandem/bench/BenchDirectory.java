package app.tandem.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * The data directory of the embedded server: one run at a time holds it, and clears it of what a killed run left, its
 * server included.
 */
final class BenchDirectory implements AutoCloseable {

    private final Path data;
    private final FileChannel lock;

    private BenchDirectory(Path data, FileChannel lock) {
        this.data = data;
        this.lock = lock;
    }

    /** Takes it and leaves it absent; the lock ends with this process, however that ends. */
    static BenchDirectory take(Path data) throws IOException {
        Files.createDirectories(data.getParent());
        var lock = FileChannel.open(
                data.resolveSibling(data.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IllegalStateException("Another ./bench is running here: name a database of your own by DB_URL");
        }
        var directory = new BenchDirectory(data, lock);
        directory.clear();
        return directory;
    }

    private void clear() throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        endServer();
        try (var paths = Files.walk(data)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The server that wrote its number and this directory into its file, if it is still there. */
    private void endServer() throws IOException {
        Path file = data.resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() < 2 || !Path.of(lines.get(1)).equals(data)) {
            return;
        }
        var server = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (server.isPresent()) {
            var workers = server.get().descendants().toList();
            server.get().destroyForcibly();
            await(server.get());
            // they end by themselves once their server is gone
            workers.forEach(BenchDirectory::await);
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
