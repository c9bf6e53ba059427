package org.tuttu.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of one stack: {@code root} is the repository, {@code folder} what this stack writes, {@code tools} the unpacked
 * servers, which several stacks may share.
 */
public record Home(Path root, Path folder, Path tools) {
  private static final long NEEDED_BYTES = 600L * 1024 * 1024;

  public Home {
    root = root.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
    tools = tools.toAbsolutePath().normalize();
  }

  /** The home that {@code ./run} uses in a repository: {@code .tuttu}, or the folder that TUTTU_RUN_FOLDER names. */
  public static Home ofRun(Path root) {
    String folder = System.getenv().getOrDefault("TUTTU_RUN_FOLDER", ".tuttu");
    return new Home(root, root.resolve(folder), root.resolve(".tuttu/tools"));
  }

  Path data() {
    return folder.resolve("data");
  }

  Path mail() {
    return folder.resolve("mail");
  }

  Path payara() {
    return folder.resolve("payara");
  }

  Path secrets() {
    return folder.resolve("secrets.properties");
  }

  Path log(String server) {
    return folder.resolve("logs").resolve(server + ".log");
  }

  /** A server or driver that the build laid beside the launcher. */
  Path server(String fileName) {
    Path file = root.resolve("system/target/servers").resolve(fileName);
    if (!Files.exists(file)) throw new StackFailed(file + " is missing: build first (mvn -DskipTests package).");
    return file;
  }

  Path configuration(String path) {
    return root.resolve("docker").resolve(path);
  }

  /** Makes the folders; refuses when the disk is too full to work on. */
  void prepare() throws IOException {
    for (Path path : List.of(folder, tools, mail(), payara(), folder.resolve("logs"))) Files.createDirectories(path);
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < NEEDED_BYTES) {
      throw new StackFailed("The disk that holds " + folder + " has only " + free / 1024 / 1024 + " MB left; Tuttu needs "
          + NEEDED_BYTES / 1024 / 1024 + " MB.");
    }
  }

  /** Forgets what users did, and the secrets; the unpacked servers stay. */
  void forget() throws IOException {
    for (Path path : List.of(data(), mail(), payara(), secrets(), folder.resolve("logs"))) delete(path);
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path)) return;
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
    }
  }
}
