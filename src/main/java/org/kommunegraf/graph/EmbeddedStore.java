package org.kommunegraf.graph;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.dbms.api.Neo4jDatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.io.ByteUnit;

/** Neo4j Community in this process, over a folder that one process at a time may hold. */
public final class EmbeddedStore {

  /** Outside of the heap. Who gives the program a large heap has a large graph. */
  static final long PAGE_CACHE_BYTES =
      Math.max(ByteUnit.mebiBytes(32), Runtime.getRuntime().maxMemory() / 8);

  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private EmbeddedStore() {}

  /**
   * Opens the store in a folder, or makes an empty one there.
   *
   * @throws StoreException if another process holds it, the folder cannot be used, or Neo4j cannot
   *     open it
   */
  public static GraphStore open(Path folder) {
    return open(openCypher(folder));
  }

  /**
   * Opens the store, and offers it to Neo4j tools for as long as it is open.
   *
   * @throws StoreException as above, or if the port cannot be opened
   */
  public static GraphStore open(Path folder, BoltAccess bolt) {
    bolt.refuseTakenPort();
    Path home = folder.toAbsolutePath();
    return open(
        openCypher(folder, new DiskSpace(folder), () -> new BoltEdition.Builder(home, bolt)));
  }

  private static GraphStore open(Cypher cypher) {
    try {
      return CypherStore.alone(cypher);
    } catch (RuntimeException e) {
      cypher.close();
      throw e;
    }
  }

  /** The store's Cypher alone; the same exceptions. */
  static Cypher openCypher(Path folder) {
    return openCypher(folder, new DiskSpace(folder));
  }

  /** The same, with the disk whose room is looked at before each writing. */
  static Cypher openCypher(Path folder, DiskSpace disk) {
    Path home = folder.toAbsolutePath();
    return openCypher(
        folder,
        disk,
        () -> new DatabaseManagementServiceBuilder(home).setConfig(BoltConnector.enabled, false));
  }

  private static Cypher openCypher(
      Path folder, DiskSpace disk, Supplier<Neo4jDatabaseManagementServiceBuilder> builder) {
    createFolder(folder);
    StoreLock lock = StoreLock.take(folder);
    try {
      DatabaseManagementService neo4j = start(folder, builder);
      return new EmbeddedCypher(neo4j, database(neo4j, folder), lock, disk);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (AccessDeniedException e) {
      throw new StoreException(
          "The store folder "
              + folder
              + " cannot be made: permission denied. Choose a folder you may"
              + " write to with --store.",
          e);
    } catch (IOException e) {
      throw new StoreException(
          "The store folder "
              + folder
              + " cannot be made ("
              + e.getMessage()
              + "). Choose another with"
              + " --store.",
          e);
    }
    if (!Files.isWritable(folder)) {
      throw new StoreException(
          "The store folder "
              + folder
              + " cannot be written to. Choose a folder you may write to with"
              + " --store.");
    }
  }

  private static DatabaseManagementService start(
      Path folder, Supplier<Neo4jDatabaseManagementServiceBuilder> builder) {
    try {
      return builder
          .get()
          .setConfig(HttpConnector.enabled, false)
          .setConfig(HttpsConnector.enabled, false)
          .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE_BYTES)
          .setConfig(GraphDatabaseSettings.udc_enabled, false)
          .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
          .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
          .setConfig(GraphDatabaseInternalSettings.out_of_disk_space_protection, true)
          .build();
    } catch (RuntimeException e) {
      if (DiskSpace.isCauseOf(e)) {
        throw new DiskSpace(folder).ranOut(e);
      }
      throw new StoreException(
          "Neo4j cannot open the store in "
              + folder
              + ": "
              + rootCause(e)
              + ". Look into logs/debug.log there, or choose another folder with --store.",
          e);
    }
  }

  private static GraphDatabaseService database(DatabaseManagementService neo4j, Path folder) {
    GraphDatabaseService database = neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    if (!database.isAvailable(START_LIMIT.toMillis())) {
      neo4j.shutdown();
      throw new StoreException(
          "Neo4j did not open the store in "
              + folder
              + ". Look into logs/debug.log there, or choose"
              + " another folder with --store and import again.");
    }
    return database;
  }

  private static String rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse(cause.getClass().getSimpleName());
  }
}
