"""Everything at once on one machine: engine, worker, API and explorer, as children of one process that ends them all."""
