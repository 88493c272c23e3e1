package org.kommunegraf.graph;

import inet.ipaddr.IPAddressString;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.common.DependencyResolver;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilderImplementation;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.AbstractEditionModule;
import org.neo4j.graphdb.factory.module.edition.CommunityEditionModule;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.api.security.AuthManager;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** Neo4j Community that opens a Bolt port, at which {@link BoltGuests} says who may do what. */
@SuppressWarnings("unchecked") // its parent inherits a method so
final class BoltEdition extends CommunityEditionModule {

  /** Each runs one statement; there are that many at a time, so that GraphQL keeps its share. */
  private static final int MOST_THREADS = 4;

  private static final Duration MOST_TIME = Duration.ofMinutes(1);

  /** Of the heap, for one transaction. */
  private static final int SHARE_OF_HEAP = 4;

  /** Neo4j's own waits for silence make closing take ten seconds. */
  private static final Duration WAIT_FOR_SILENCE = Duration.ofMillis(200);

  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(1);

  /** They show the paths of this machine, and cut connections. */
  private static final List<QualifiedName> NOT_FOR_GUESTS =
      Stream.of("queryJmx", "killConnection", "killConnections")
          .map(name -> new QualifiedName("dbms", name))
          .toList();

  private final BoltAccess access;

  private BoltEdition(GlobalModule module, BoltAccess access) {
    super(module);
    this.access = access;
  }

  @Override
  public AuthManager getBoltAuthManager(DependencyResolver dependencies) {
    return new BoltGuests(access, dependencies.resolveDependency(Config.class));
  }

  /** Starts this edition, with its limits; otherwise as Neo4j's own builder. */
  static final class Builder extends DatabaseManagementServiceBuilderImplementation {

    private final BoltAccess access;

    Builder(Path folder, BoltAccess access) {
      super(folder);
      this.access = access;
      SocketAddress address = new SocketAddress(access.ip().getHostAddress(), access.port());
      setConfig(BoltConnector.enabled, true);
      setConfig(BoltConnector.listen_address, address);
      setConfig(BoltConnector.advertised_address, new SocketAddress(access.host(), access.port()));
      limit();
      refuseFiles();
      closeSoon();
    }

    private void limit() {
      setConfig(BoltConnector.thread_pool_min_size, 1);
      setConfig(BoltConnector.thread_pool_max_size, MOST_THREADS);
      setConfig(GraphDatabaseSettings.transaction_timeout, MOST_TIME);
      setConfig(
          GraphDatabaseSettings.memory_transaction_max_size,
          Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /**
     * {@code LOAD CSV} would read files of this machine, and ask its network; JMX shows its paths.
     */
    private void refuseFiles() {
      setConfig(GraphDatabaseSettings.allow_file_urls, false);
      setConfig(
          GraphDatabaseInternalSettings.cypher_ip_blocklist,
          List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")));
    }

    private void closeSoon() {
      setConfig(BoltConnectorInternalSettings.enable_local_connector, false);
      setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, WAIT_FOR_SILENCE);
      setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, WAIT_FOR_SILENCE);
      setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0);
      setConfig(GraphDatabaseSettings.shutdown_transaction_end_timeout, TIME_TO_FINISH);
    }

    @Override
    public DatabaseManagementService build() {
      DatabaseManagementService neo4j = super.build();
      GlobalProcedures procedures =
          ((GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME))
              .getDependencyResolver()
              .resolveDependency(GlobalProcedures.class);
      NOT_FOR_GUESTS.forEach(procedures::unregister);
      return neo4j;
    }

    @Override
    protected Function<GlobalModule, AbstractEditionModule> getEditionFactory(Config config) {
      return module -> new BoltEdition(module, access);
    }
  }
}
