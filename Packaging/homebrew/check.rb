# Runs a formula by the stand-in, as Homebrew would: check.rb FORMULA FOLDER [BUILT]
# FOLDER is empty and gets all that is made; BUILT has programs that are built already, in place of `swift build`.
require_relative "standin"

formula, folder, built = ARGV
folder = Pathname(folder).realpath

begin
  load File.expand_path(formula)
  facts = Kith.facts
  missing = %i[desc homepage url sha256 license] - facts.keys
  raise FormulaError, "the formula does not say: #{missing.join(", ")}" unless missing.empty?
  raise FormulaError, "only an archive on this machine can be tried" unless facts[:url].scheme == "file"

  archive = facts[:url].path
  sum = Digest::SHA256.file(archive).hexdigest
  raise FormulaError, "#{archive} has the sum #{sum}, not #{facts[:sha256]}" unless sum == facts[:sha256]

  buildpath, prefix, testpath, home = %w[build prefix test home].map { |name| folder/name }
  [buildpath, testpath, home].each(&:mkpath)
  Kernel.system("tar", "-xzf", archive, "-C", buildpath.to_s, "--strip-components=1") || raise(FormulaError, "tar: #{archive}")
  if built
    (buildpath/".build/release").mkpath
    FileUtils.cp(Dir["#{built}/kith*"].select { |file| File.file?(file) && File.executable?(file) }, buildpath/".build/release")
  end

  kith = Kith.new(buildpath: buildpath, prefix: prefix, testpath: testpath, build: built.nil?)
  # What a formula does must not hang on settings of whoever runs it.
  ENV.delete_if { |name, _| name.start_with?("KITH_") }
  Dir.chdir(buildpath) { kith.install }
  # Homebrew runs what it has installed, not what it has built.
  FileUtils.rm_rf(buildpath)
  ENV["HOME"] = home.to_s
  Dir.chdir(testpath) { kith.run_test }
  files = Dir["#{prefix}/**/*"].select { |file| File.file?(file) }
  puts "formula  kith #{Kith.version}: #{files.size} files in its prefix, its test passes"
rescue StandardError, ScriptError => error
  warn "formula-check: #{error.message}"
  exit 1
end
