package org.tuttu.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks servers once: into a folder beside, renamed when complete, so that a half-unpacked server is never taken for one. */
final class Archives {
  @FunctionalInterface
  interface Unpacking {
    void into(Path folder) throws Exception;
  }

  private Archives() {}

  /** Returns the folder of that name in the tools folder, made by {@code unpacking} unless it is there already. */
  static Path once(Path tools, String name, Unpacking unpacking) throws Exception {
    Path folder = tools.resolve(name);
    Files.createDirectories(tools);
    try (FileChannel channel = FileChannel.open(tools.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = locked(channel)) {
      if (held.isValid() && !Files.exists(folder)) {
        Path partial = tools.resolve(name + ".partial");
        Home.delete(partial);
        Files.createDirectories(partial);
        unpacking.into(partial);
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    return folder;
  }

  /** Asks again and again: to wait for each other's archives in different threads counts as a deadlock of the processes, which it is not. */
  private static FileLock locked(FileChannel channel) throws IOException {
    for (;;) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      Waiting.pause();
    }
  }

  /** Unpacks the one {@code .txz} inside the jar of PostgreSQL's binaries. */
  static void unpackPostgres(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry archive = zip.stream().filter(entry -> entry.getName().endsWith(".txz")).findFirst()
          .orElseThrow(() -> new StackFailed(jar + " holds no PostgreSQL."));
      try (InputStream in = zip.getInputStream(archive); TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) unpack(tar, entry, folder);
      }
    }
  }

  /** Unpacks a zip whose entries all lie in one top folder, without that folder; what lies in {@code bin} becomes executable. */
  static void unpackZip(Path file, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        if (entry.isDirectory()) continue;
        Path target = inside(folder, name);
        Files.createDirectories(target.getParent());
        Files.copy(zip, target);
        if (name.startsWith("bin/")) makeExecutable(target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
    Path target = inside(folder, entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      if ((entry.getMode() & 0100) != 0) makeExecutable(target);
    }
  }

  private static Path inside(Path folder, String name) {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) throw new StackFailed("An archive names a file outside of its folder: " + name);
    return target;
  }

  private static void makeExecutable(Path file) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    permissions.addAll(EnumSet.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
    Files.setPosixFilePermissions(file, permissions);
  }
}
