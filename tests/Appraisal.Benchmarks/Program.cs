return Appraisal.Benchmarks.BenchmarkCommand.Run(args);
