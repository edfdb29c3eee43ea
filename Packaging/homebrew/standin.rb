# A stand-in for the part of Homebrew that the formula of kith uses. It does what Homebrew does with each word, really, within a folder
# of its own, and fails on every word and option that it does not know.
require "digest"
require "fileutils"
require "open3"
require "pathname"
require "uri"

class FormulaError < StandardError; end

# Where it runs.
module OS
  def self.linux? = RUBY_PLATFORM.include?("linux")
  def self.mac? = RUBY_PLATFORM.include?("darwin")
end

class Pathname
  # Moves files into this folder, as Homebrew does: by their names.
  def install(*sources)
    sources = sources.flatten
    raise FormulaError, "nothing to install into #{self}" if sources.empty?

    mkpath
    sources.each do |source|
      raise FormulaError, "#{source} is not there, to be installed into #{self}" unless File.exist?(source)

      FileUtils.mv(source.to_s, join(File.basename(source)).to_s)
    end
  end
end

class Formula
  MACOS = %i[sonoma sequoia tahoe].freeze
  TAGS = %i[build test].freeze

  class << self
    attr_reader :facts, :test_block

    def inherited(formula)
      super
      formula.instance_variable_set(:@facts, { needs: [] })
    end

    # Fails where a text breaks a rule of `brew audit`.
    def desc(text)
      raise FormulaError, "desc is longer than 80 characters" if text.length > 80
      raise FormulaError, "desc begins with an article or ends with a period" if text.match?(/\A(an?|the) |\.\z/i)

      once(:desc, text)
    end

    def homepage(text) = once(:homepage, URI(text))
    def url(text) = once(:url, URI(text))

    def sha256(text)
      raise FormulaError, "sha256 is no sum: #{text}" unless text.match?(/\A[0-9a-f]{64}\z/)

      once(:sha256, text)
    end

    def license(text)
      raise FormulaError, "unknown licence #{text}" unless text == "MIT"

      once(:license, text)
    end

    def depends_on(what) = need(what)

    def uses_from_macos(what, bounds = {})
      if what.is_a?(Hash)
        bounds = what.dup
        what = [bounds.shift].to_h
      end
      raise FormulaError, "unknown bounds: #{bounds.to_a.join(" ")}" unless (bounds.keys - [:since]).empty? && (bounds.values - MACOS).empty?

      need(what)
    end

    def test(&block)
      raise FormulaError, "a second test" if @test_block

      @test_block = block
    end

    # The version, read out of the address as Homebrew does.
    def version
      facts.fetch(:url).path[%r{/(?:kith-|v)(\d+(?:\.\d+)+)\.tar\.gz\z}, 1] ||
        raise(FormulaError, "no version in #{facts[:url]}")
    end

    def method_missing(word, *) = raise(FormulaError, "unknown word in the formula: #{word}")
    def respond_to_missing?(*) = false

    private

    def once(fact, value)
      raise FormulaError, "a second #{fact}" if facts.key?(fact)

      facts[fact] = value
    end

    # A name alone, or "name" => :tag.
    def need(what)
      name, tag = what.is_a?(Hash) ? what.first : [what, nil]
      one = !what.is_a?(Hash) || what.size == 1
      raise FormulaError, "not a dependency: #{Array(what).join(" ")}" unless one && name.is_a?(String) && (tag.nil? || TAGS.include?(tag))
      raise FormulaError, "a second dependency #{name}" if facts[:needs].include?(name)

      facts[:needs] << name
    end
  end

  attr_reader :buildpath, :prefix, :testpath

  # - build: false where programs that are built already stand for what `swift build` makes.
  def initialize(buildpath:, prefix:, testpath:, build:)
    @buildpath = buildpath
    @prefix = prefix
    @testpath = testpath
    @build = build
  end

  def version = self.class.version
  def bin = prefix/"bin"
  def man1 = prefix/"share/man/man1"
  def man7 = prefix/"share/man/man7"
  def bash_completion = prefix/"etc/bash_completion.d"
  def zsh_completion = prefix/"share/zsh/site-functions"
  def fish_completion = prefix/"share/fish/vendor_completions.d"

  def system(*words)
    words = words.map(&:to_s)
    puts "==> #{words.join(" ")}"
    if !@build && words[0, 2] == %w[swift build]
      puts "    is built"
      return
    end
    Kernel.system(*words) || fail_with(words.join(" "), $?)
  end

  def generate_completions_from_executable(executable, *commands)
    raise FormulaError, "unknown option of completions" if commands.last.is_a?(Hash)

    { "bash" => bash_completion/"kith", "zsh" => zsh_completion/"_kith", "fish" => fish_completion/"kith.fish" }.each do |shell, file|
      words = [executable, *commands, shell].map(&:to_s)
      puts "==> #{words.join(" ")}"
      text, status = Open3.capture2(*words)
      fail_with(words.join(" "), status) unless status.success?
      raise FormulaError, "#{words.join(" ")} wrote nothing" if text.empty?

      file.dirname.mkpath
      file.write(text)
    end
  end

  def shell_output(command, result = 0)
    puts "==> #{command}"
    text, status = Open3.capture2(command)
    fail_with(command, status) unless status.exitstatus == result

    text
  end

  def assert_match(expected, text)
    found = expected.is_a?(Regexp) ? text.match?(expected) : text.include?(expected)
    raise FormulaError, "#{expected.inspect} is not in #{text.inspect}" unless found
  end

  def assert_path_exists(path)
    raise FormulaError, "#{path} is not there" unless File.exist?(path)
  end

  def fail_with(command, status)
    raise FormulaError, "#{command} ended with #{status.exitstatus || "a signal"}"
  end

  def run_test
    block = self.class.test_block || raise(FormulaError, "there is no test")
    instance_exec(&block)
  end

  def method_missing(word, *) = raise(FormulaError, "unknown word in the formula: #{word}")
  def respond_to_missing?(*) = false
end
