package org.kommunegraf.graph;

import java.util.Map;

/** The contract on a Neo4j server, wherever that runs. */
abstract class ServerStoreContract extends GraphStoreContract {

  @Override
  GraphStore store(Cypher cypher) {
    return CypherStore.shared(cypher);
  }

  @Override
  void afterTheEndOf(Cypher publisher) {
    cypher().write(new Cypher.Statement("MATCH (l:Lease) SET l.until = 0", Map.of()));
  }
}
